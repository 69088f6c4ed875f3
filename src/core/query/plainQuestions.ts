/** The ways to put a question in plain words, and the command each becomes. */

/** One way to put a question; `example` is a question and the command it becomes. */
export type PlainQuestion = {
  name: string;
  example: [question: string, command: string];
  pattern: RegExp;
  /** `words` are those the pattern has caught, without what is around them. */
  command: (...words: string[]) => string;
};

const say = '(?:say|said|saying|tell|told|telling)';
const about = '(?:about|on|regarding|concerning)';
const newest = '(?:new|the latest|the news|happening|happened|going on|up)';

/** The first that fits counts. */
export const plainQuestions: PlainQuestion[] = [
  {
    name: 'words of anybody on a topic',
    example: ['What do people say about the dam?', '/quotes about the dam'],
    pattern: RegExp(
      `^(?:what (?:do|did|are|is|was) (?:people|they|everyone|everybody|anyone|anybody|being) ${say}|who (?:said|says) (?:what|anything|something)|what was said) ${about} (.+)$`,
      'i',
    ),
    command: (topic) => `/quotes about ${topic}`,
  },
  {
    name: 'words of somebody',
    example: ['What did Araghchi say about talks?', '/quotes Araghchi about talks'],
    pattern: RegExp(`^what (?:did|does|do|has|have|had|is|was) (.+?) ${say}\\b *(.*)$`, 'i'),
    command: (speaker, rest) => `/quotes ${speaker} ${rest}`,
  },
  {
    name: 'quotes of somebody',
    example: ['quotes by Khamenei since monday', '/quotes Khamenei since monday'],
    pattern:
      /^(?:(?:all|any|the|latest|last|newest|recent) )*(?:quotes?|statements?|words) (?:by|from|of) (.+)$/i,
    command: (speaker) => `/quotes ${speaker}`,
  },
  {
    name: 'quotes on a topic',
    example: ['any quotes about nuclear weapons', '/quotes about nuclear weapons'],
    pattern: RegExp(
      `^(?:(?:all|any|the|latest|last|newest|recent) )*(?:quotes?|statements?) (${about} .+)$`,
      'i',
    ),
    command: (topic) => `/quotes ${topic}`,
  },
  {
    name: 'everybody involved',
    example: ['Who is involved?', '/actors'],
    pattern: /^who (?:is|are|was|were) (?:involved|in the news|mentioned)$/i,
    command: () => '/actors',
  },
  {
    name: 'those involved in something',
    example: ['Who is involved in the dam inquiry?', '/brief the dam inquiry'],
    pattern: /^who (?:is|are|was|were) (?:involved|mentioned) in (.+)$/i,
    command: (topic) => `/brief ${topic}`,
  },
  {
    name: 'somebody',
    example: ['Who is Tomas Harrel?', '/actors Tomas Harrel'],
    pattern: /^who(?:['’]?s| is| was| are) (.+)$/i,
    command: (name) => `/actors ${name}`,
  },
  {
    name: 'what is new on a topic',
    example: ['What’s new with the Korsk dam?', '/brief the Korsk dam'],
    pattern: RegExp(
      `^(?:what(?:['’]?s| is| has| was| were)?|anything|something) ${newest} (?:with|about|on|in|at|to) (.+)$`,
      'i',
    ),
    command: (topic) => `/brief ${topic}`,
  },
  {
    name: 'what is new',
    example: ['What happened since yesterday?', '/brief since yesterday'],
    pattern: RegExp(
      `^(?:(?:what(?:['’]?s| is| has| have)?|anything|something) (?:${newest}|changed|i missed|did i miss)|news|brief me|catch me up|the news)(?: ((?:since|until|from|today|yesterday|this|last)\\b.*))?$`,
      'i',
    ),
    command: (days = '') => `/brief ${days}`,
  },
  {
    name: 'a brief on a topic',
    example: ['Brief me on the Iran talks', '/brief the Iran talks'],
    pattern:
      /^(?:brief(?: me)? (?:on|about)|tell me (?:more )?(?:about|of)|catch me up on|(?:the )?(?:latest|news) (?:on|about|from|in)|what about|summari[sz]e|brief) (.+)$/i,
    command: (topic) => `/brief ${topic}`,
  },
  {
    name: 'help',
    example: ['What can you do?', '/readout'],
    pattern:
      /^(?:help(?: me)?|what (?:can|do) you (?:do|know)|how (?:do|does|can) (?:i|you|this)\b.*|what can i ask(?: you)?)$/i,
    command: () => '/readout',
  },
];

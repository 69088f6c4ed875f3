/** What may stand in the log: what happened and where, never the words, addresses and tokens of people. */
/** Whatever looks like a token of Slack or Discord, wherever it stands. */
const token = /\bx(?:ox[a-z]|app)-[\w-]{8,}|\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

/** An address of any kind, or what is asked of one. */
const address = /\b[a-z][a-z\d+.-]{0,15}:\/\/[^\s"\\<>]*/gi;
const parameters = /\?[\w.~-]{1,40}=[^\s"\\]*/g;

/** A line without tokens, and with no more of an address than its host: the rest may be a secret, or what was asked. */
export function withoutSecrets(line: string): string {
  return line.replace(token, '[token]').replace(address, hostOnly).replace(parameters, '?[…]');
}

/** Frames of a stack have addresses too. */
function hostOnly(found: string): string {
  if (found.startsWith('file://')) return found;
  const [, host = '', rest = ''] = /^([a-z\d+.-]*:\/\/[\w.:[\]-]*)([^]*)$/i.exec(found) ?? [];
  if (found.includes('@')) return '[address]';
  return /^[/?#]?$/.test(rest) ? found : `${host}/…`;
}

const LONGEST_WORDS = 500;
const MOST_CAUSES = 4;
const MOST_FRAMES = 20;

/** What opens a quotation, and what closes it; an apostrophe in a word does neither. */
const opens = /["“`]|(?<![\p{L}\p{N}])'/u;
const closes: Record<string, string> = { '"': '"', '“': '”', '`': '`', "'": "'" };

/** What follows the name of a rule that some field breaks may quote the field. */
const ruleBroken = /(\[[A-Z_]{3,40}\]): [^\n]*/g;

/** A name in the code. */
const nameInCode = /'[\w.$]{1,40}'/g;

/**
 * A sentence of a library without what it quotes, unless that is a name in the code: what somebody typed or wrote stands
 * there, from the first mark to the last one, as it may have marks of its own.
 */
export function wordsToLog(words: string, isOfCode = false): string {
  const isCut = words.length > LONGEST_WORDS;
  let rest = words.slice(0, LONGEST_WORDS).replace(ruleBroken, '$1');
  if (isOfCode && !opens.test(rest.replace(nameInCode, ''))) return rest;
  let shown = '';
  for (let start = rest.search(opens); start !== -1; start = rest.search(opens)) {
    const end = isCut ? -1 : rest.lastIndexOf(closes[rest[start] ?? ''] ?? '');
    shown += `${rest.slice(0, start)}[…]`;
    rest = end > start ? rest.slice(end + 1) : '';
  }
  return shown + rest;
}

/** These quote names of our own code. */
const ofCode = new Set(['TypeError', 'ReferenceError']);
/** And these end with what they were given. */
const ofValues = new Set(['RangeError', 'SyntaxError', 'URIError']);

/** Fields that say what kind of failure it was, in a word or a number. */
const fields = ['code', 'errcode', 'status', 'method', 'syscall', 'table', 'constraint'] as const;

/**
 * An error as it is logged. Libraries hang requests with their tokens and bodies on their errors: only what is known to
 * be harmless is taken.
 */
export function errorToLog(error: unknown, causes = 0): object {
  if (!Error.isError(error)) return { type: error === null ? 'null' : typeof error };
  const known = error as Error & Partial<Record<(typeof fields)[number], unknown>>;
  const words = fields.flatMap((field) => (isWord(known[field]) ? [[field, known[field]] as const] : []));
  const hasCause = error.cause !== undefined && error.cause !== null && causes < MOST_CAUSES;
  return {
    type: error.name.slice(0, 60),
    message: messageOf(error),
    ...Object.fromEntries(words),
    stack: framesOf(error),
    ...(hasCause ? { cause: errorToLog(error.cause, causes + 1) } : {}),
  };
}

function isWord(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value));
}

function messageOf(error: Error): string {
  if ('issues' in error && Array.isArray(error.issues)) return issuesOf(error.issues);
  const { name, message } = error;
  if (ofValues.has(name)) return wordsToLog(message).split(':', 1)[0] ?? '';
  return wordsToLog(message, ofCode.has(name));
}

/** Of what did not fit a schema: where, and what kind of thing was wrong. */
function issuesOf(issues: unknown[]): string {
  const words = issues.slice(0, 5).map((issue) => {
    const { path = [], code } = issue as { path?: unknown[]; code?: unknown };
    const where = path.map((step) => (isWord(step) ? String(step) : '[…]')).join('.');
    return `${where}: ${isWord(code) ? String(code) : 'wrong'}`;
  });
  return words.join(', ').slice(0, LONGEST_WORDS);
}

/** The message stands in the stack too; what follows it are the frames. */
function framesOf({ stack = '', message }: Error): string {
  const rest = message === '' ? stack : stack.slice(stack.indexOf(message) + message.length);
  const frame = /^ {4}at (?:[^\n]{0,200} )?\(?(?:file:|node:|\/|<anonymous>)[^\n]{0,300}$/;
  return rest
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, MOST_FRAMES)
    .join('\n');
}

/** Finds where a speaker of a story says the opposite of what they said before; both quotes, and no verdict. */
import { commonWords, turnings } from '../lexicon/positions.ts';
import { functionWords } from '../lexicon/words.ts';
import { contradiction, type Reason } from './opposites.ts';
import { admitted, clausesOf, standsOf, stemOf, type Stand } from './stands.ts';
import { statementsOf, type SamePerson, type Statement } from './statements.ts';
import { cameAfter, type StoryArticle } from './storyArticle.ts';

/** Two statements of one speaker, on different days, that contradict each other. */
export type ChangedPosition<One extends StoryArticle> = {
  before: Statement<One>;
  after: Statement<One>;
  reason: Reason;
  /** What both are about, as stems. */
  words: string[];
};

/** A stand with where it was taken. */
type Taken<One extends StoryArticle> = { statement: Statement<One>; stand: Stand };

/** A word is looked up in no more stands than these, and a statement is compared with no more. */
const MOST_COMPARED = 60;

/**
 * Pairs of which at least one statement came with an article after `since`, by the day of the later one. Of several
 * earlier statements that a later one contradicts, the last; of several later ones that contradict an earlier, the first.
 */
export function changedPositions<One extends StoryArticle>(
  articles: readonly One[],
  samePerson: SamePerson,
  since: string | null,
): ChangedPosition<One>[] {
  const statements = statementsOf(articles, samePerson).sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  );
  const byWord = new Map<string, Taken<One>[]>();
  const found: ChangedPosition<One>[] = [];
  for (const after of statements) {
    const stands = standsIn(after);
    const change = contradicted(after, stands, byWord, samePerson);
    if (change !== null) found.push(change);
    for (const stand of stands) remember(byWord, { statement: after, stand });
  }
  return firstOfEach(found).filter(
    ({ before, after }) => cameAfter(after.article, since) || cameAfter(before.article, since),
  );
}

/** One change for each earlier statement; rather one whose words contradict it than one that only says so. */
function firstOfEach<One extends StoryArticle>(
  found: readonly ChangedPosition<One>[],
): ChangedPosition<One>[] {
  const first = new Map<Statement<One>, ChangedPosition<One>>();
  for (const change of found) {
    const known = first.get(change.before);
    if (known === undefined || (known.reason === 'turning' && change.reason !== 'turning'))
      first.set(change.before, change);
  }
  return found.filter((change) => first.get(change.before) === change);
}

function standsIn({ quote, words, speaker }: Statement<StoryArticle>): Stand[] {
  const cue = quote.cue?.text.toLowerCase() ?? '';
  const reported = quote.kind === 'indirect';
  const refuses = reported && /^(?:refus|declin)/.test(cue);
  const promises = reported && /^(?:promis|pledg|vow|agree)/.test(cue);
  const told =
    (refuses || promises) && /^to\b/i.test(words)
      ? words.replace(/^to\b/i, `${speaker.kind === 'person' ? 'she' : 'it'} will ${refuses ? 'not ' : ''}`)
      : words;
  const stands = standsOf(told, { reported, person: speaker.kind === 'person' });
  if (!reported || !/^(?:den(?:y|ies|ied)|admit|acknowledg|conced|confess)/.test(cue)) return stands;
  const denies = cue.startsWith('den');
  return [
    ...stands.map((stand) => ({ ...stand, negated: stand.negated !== denies })),
    ...admitted(words).map((stand) => ({ ...stand, negated: denies })),
  ];
}

function contradicted<One extends StoryArticle>(
  after: Statement<One>,
  stands: readonly Stand[],
  byWord: ReadonlyMap<string, readonly Taken<One>[]>,
  samePerson: SamePerson,
): ChangedPosition<One> | null {
  const earlier = (words: ReadonlySet<string>): Taken<One>[] =>
    near(words, byWord).filter(
      ({ statement: { date, speaker } }) => date < after.date && samePerson(speaker, after.speaker),
    );
  const found = stands.flatMap((stand) =>
    earlier(stand.about).map((before) => ({ ...before, how: contradiction(before.stand, stand) })),
  );
  const topic = turnedTopic(after);
  if (found.every(({ how }) => how === null) && topic.size > 1)
    found.push(...earlier(topic).map((before) => ({ ...before, how: turned(topic, before.stand) })));
  let last: ChangedPosition<One> | null = null;
  for (const { statement: before, how } of found)
    if (how !== null && (last === null || before.date >= last.before.date)) last = { before, after, ...how };
  return last;
}

/** The stands that share a word, those of rarer words first. */
function near<One extends StoryArticle>(
  words: ReadonlySet<string>,
  byWord: ReadonlyMap<string, readonly Taken<One>[]>,
): readonly Taken<One>[] {
  const lists = [...words]
    .map((word) => byWord.get(word) ?? [])
    .sort((one, other) => one.length - other.length);
  const found = new Set<Taken<One>>();
  for (const list of lists) for (const taken of list.slice(-MOST_COMPARED)) found.add(taken);
  return [...found].slice(0, MOST_COMPARED * 2);
}

function remember<One extends StoryArticle>(byWord: Map<string, Taken<One>[]>, taken: Taken<One>): void {
  for (const word of taken.stand.about) {
    const list = byWord.get(word);
    if (list === undefined) byWord.set(word, [taken]);
    else list.push(taken);
  }
}

/** What the clauses that say a mind was changed are about; nothing when there is none. */
function turnedTopic({ words, quote }: Statement<StoryArticle>): Set<string> {
  const topic = new Set<string>();
  if (quote.kind === 'mixed' || !turnings.some((turning) => turning.test(words.toLowerCase()))) return topic;
  for (const clause of clausesOf(words)) {
    const text = clause.join(' ').replaceAll(' ,', '');
    if (!turnings.some((turning) => turning.test(text)) || /\b(?:if|not|never|won't|would)\b/.test(text))
      continue;
    for (const word of clause)
      if (word.length > 3 && !functionWords.has(word) && !commonWords.has(word)) topic.add(stemOf(word));
  }
  return topic;
}

/** Two words of the topic are what the earlier stand was about. */
function turned(
  topic: ReadonlySet<string>,
  { about, kind }: Stand,
): { reason: Reason; words: string[] } | null {
  const words = [...about.intersection(topic)];
  const takesStand = kind === 'will' || kind === 'stand';
  return takesStand && words.length > 1 && words.length >= about.size - 1
    ? { reason: 'turning', words }
    : null;
}

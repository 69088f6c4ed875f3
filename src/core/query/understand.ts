/** Understands the words in front of a question's options: who is asked for, what about, to whom and when. */
import { foldedWords } from '../fold.ts';
import { commonWords, sureTopicWords, topicWords } from '../lexicon/asking.ts';
import type { ActorMatch } from '../matchActors.ts';
import type { KnownActor } from '../people.ts';
import { readQuery, writeQuery, type Query } from './query.ts';

export type Understood = Query & {
  who: KnownActor | null;
  /** To whom; `null` when the words do not say. */
  to: string | null;
  /** Words that may have been meant as a longer name, when a shorter one was taken. */
  longer: { name: string; match: Unclear } | null;
};

export type Unclear = Exclude<ActorMatch, { kind: 'found' }>;

/** A name that leads to nobody, or to several; `topic` are the words behind the name, when these are told apart. */
export type NotUnderstood = { name: string; match: Unclear; query: Query; topic: Query | null };

/** No name has more words; more are not compared with any. */
const LONGEST_NAME = 8;

/** Whom a name leads to. */
type Find = (name: string) => Promise<ActorMatch>;

export async function understand(
  text: string,
  today: Temporal.PlainDate,
  find: Find,
): Promise<Understood | NotUnderstood> {
  const query = readQuery(text, today);
  const nobody = { who: null, to: null, longer: null };
  const hasDates = query.since !== null || query.until !== null || query.problem !== null;
  if (hasDates) {
    const whole = await findName(text, find);
    if (whole?.kind === 'found' && isNamed(text, whole.actor))
      return { words: '', phrases: [], since: null, until: null, problem: null, ...nobody, who: whole.actor };
  }
  if (query.problem !== null) return { ...query, ...nobody };
  const words = query.words.split(' ').filter((word) => word !== '');
  const [inMarks] = /^\s*["“”„«»]/.test(text) ? query.phrases : [];
  if (inMarks !== undefined) {
    const match = await find(inMarks);
    if (match.kind === 'found')
      return { ...query, ...nobody, who: match.actor, phrases: query.phrases.slice(1), ...restOf(words) };
    if (words.length === 0) return { name: inMarks, match, query, topic: null };
  }
  const [first = ''] = words;
  const isTopic = words.length === 0 || sureTopicWords.has(first.toLowerCase());
  if (isTopic || (/^to$/i.test(first) && words.length > 1)) return { ...query, ...nobody, ...restOf(words) };
  return await byName(query, words, find);
}

/** The longest beginning that is somebody's name; what follows it is what the question is about. */
async function byName(query: Query, words: string[], find: Find): Promise<Understood | NotUnderstood> {
  const whole =
    (await findName(words.join(' '), find)) ?? (await find(words.slice(0, LONGEST_NAME).join(' ')));
  if (whole.kind === 'found' && words.length <= LONGEST_NAME)
    return { ...query, who: whole.actor, to: null, longer: null, words: '' };
  const match: Unclear = whole.kind === 'found' ? { kind: 'choices', actors: [whole.actor] } : whole;
  const longer = { name: words.join(' '), match };
  let several: NotUnderstood | null = null;
  for (let length = Math.min(words.length - 1, LONGEST_NAME); length > 0; length--) {
    const name = words.slice(0, length);
    const last = name.at(-1)?.toLowerCase() ?? '';
    const isName = !commonWords.has(last) && !topicWords.has(last);
    const part = isName ? await find(name.join(' ')) : null;
    if (part?.kind === 'found') return { ...query, who: part.actor, longer, ...restOf(words.slice(length)) };
    const isWhole = topicWords.has(words[length]?.toLowerCase() ?? '');
    if (isWhole && part?.kind === 'choices' && part.actors.length > 1) {
      const topic = { ...query, words: restOf(words.slice(length)).words };
      several = { name: name.join(' '), match: part, query, topic };
    }
  }
  return several ?? { ...longer, query, topic: null };
}

/** `null` when there are more words than any name has. */
async function findName(text: string, find: Find): Promise<ActorMatch | null> {
  return text.length > 200 || text.split(/\s+/).length > LONGEST_NAME ? null : await find(text);
}

/** Every word that was typed is one of the name: "Friday" the person, not the day. */
function isNamed(text: string, { name, names, aliases }: KnownActor): boolean {
  const known = new Set([name, ...names, ...aliases].flatMap(foldedWords));
  return foldedWords(text).every((word) => known.has(word));
}

/** "about talks", "to CNN about talks", or only the topic. */
function restOf(words: string[]): { words: string; to: string | null } {
  const isTopic = (word: string): boolean => topicWords.has(word.toLowerCase());
  const [first = ''] = words;
  if (isTopic(first)) return { words: words.slice(1).join(' '), to: null };
  if (!/^to$/i.test(first)) return { words: words.join(' '), to: null };
  const end = words.findIndex((word) => sureTopicWords.has(word.toLowerCase()));
  const listener = end < 0 ? words.slice(1) : words.slice(1, end);
  return { words: end < 0 ? '' : words.slice(end + 1).join(' '), to: listener.join(' ') || null };
}

/** Words that nearly every text holds, and nothing else. */
export function saysTooLittle({ words, phrases }: Pick<Query, 'words' | 'phrases'>): boolean {
  const folded = foldedWords(words);
  return phrases.length === 0 && folded.length > 0 && folded.every((word) => commonWords.has(word));
}

/** The words of a topic as they can be typed again: what would be read as a date is put in marks. */
export function topicText(
  { words, phrases }: Pick<Query, 'words' | 'phrases'>,
  today: Temporal.PlainDate,
): string {
  const again = readQuery(words, today);
  const isSame = again.words === words && again.problem === null;
  return writeQuery(
    isSame || words === '' ? { words, phrases } : { words: '', phrases: [words, ...phrases] },
  );
}

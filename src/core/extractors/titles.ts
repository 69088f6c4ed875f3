/** Tells names, titles and meanings of words in quotation marks from speech. */
import { cueForms } from '../lexicon/cueForms.ts';
import { glossWords, namingWords, wordNouns, workNouns } from '../lexicon/works.ts';
import { functionWords } from '../lexicon/words.ts';
import type { Attribution } from './attribution.ts';
import type { NamedReading } from './namedReading.ts';

/** So many characters in front of the quoted words tell what they are. */
const LEAD_LENGTH = 60;

/** A title is no longer than this. */
const MAX_TITLE_LENGTH = 120;

/** Fewer words with capitals may be names in somebody's words. */
const MIN_HEADLINE_WORDS = 4;

/** Words that name or explain something: someone may have said so, but the article does not quote them. */
export function isTitle({ text }: NamedReading, attribution: Attribution): boolean {
  const { quotation, rule } = attribution;
  if (quotation.end - quotation.start > MAX_TITLE_LENGTH) return false;
  const lead = text.slice(Math.max(0, quotation.start - LEAD_LENGTH), quotation.start);
  const words = text.slice(quotation.start, quotation.end).match(/\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+/gu) ?? [];
  const ahead = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*(?=\s+$)/u.exec(lead)?.[0] ?? '';
  if (/\bso[- ]called\s+$/.test(lead)) return true;
  const isNamed = hasCapitals(words);
  if (namingWords.has(ahead)) return isNamed;
  const ends = /[,.?!…—–-]\P{L}*$/u.test(text.slice(quotation.end - 3, quotation.end));
  const isInside = workNouns.has(ahead) || /^(?:in|on|of|from|for|with)$/.test(ahead);
  if (['verb-after', 'sign-off', 'speech-noun'].includes(rule) || (rule === 'cue-after' && ends && !isInside))
    return false;
  if (isGloss(lead)) return true;
  if (wordNouns.has(ahead)) return true;
  if (!isNamed && !(workNouns.has(ahead) && /^\p{Lu}/u.test(words[0] ?? ''))) return false;
  if (ahead === 'as' || /\b(?:chants?|cries|shouts?|calls?|yells?|screams?) of\s+$/.test(lead)) return false;
  const owned = /['’]s?$/.test(ahead);
  if (rule === 'cue-before') return owned;
  if (ahead === '') return rule !== 'label' && (!ends || isHeadline(rule, words));
  return owned || (ahead === ahead.toLowerCase() && !cueForms.has(ahead));
}

/** A whole sentence of words with capitals. */
function isHeadline(rule: Attribution['rule'], words: readonly string[]): boolean {
  const alone = rule === 'continued-sentence' || rule === 'inherited' || rule === 'unclear';
  return alone && words.length >= MIN_HEADLINE_WORDS;
}

/** "…, Latin for |", "which means |". */
function isGloss(lead: string): boolean {
  const [last = '', before = ''] = (lead.match(/[\p{L}'’-]+(?=[\s,]*)/gu) ?? []).reverse();
  if (glossWords.has(last)) return /\s$/.test(lead);
  if (/^(?:for|as|to|of)$/.test(last))
    return (
      glossWords.has(before) || (last === 'for' && /^\p{Lu}\p{Ll}+(?:an|in|sh|se|ic|ek|ish)$/u.test(before))
    );
  return false;
}

/** "The Last Ferry to Korsk": every word but the small ones has a capital, and the first one too. */
function hasCapitals(words: readonly string[]): boolean {
  const heavy = words.filter((word) => !functionWords.has(word.toLowerCase()));
  return heavy.length >= 2 && [words[0] ?? '', ...heavy].every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

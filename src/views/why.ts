/** Says why: which rule found a speaker, a subject or a role, and in which words of the article. */
import type { StoredQuote } from '../core/records.ts';
import { attributionRules, roleRules, subjectRules } from '../core/rules.ts';
import type { Actor, Excerpt, Quote, Role } from '../core/summary.ts';
import { isPronoun } from './speaker.ts';
import { oneLine } from './words.ts';

type Spoken = Pick<StoredQuote, 'quote' | 'speaker'>;

/** "why: “told” stands right behind the words; its subject “Norn” stands in front of it (cue-after, subject-verb)". */
export function whyNote(spoken: Spoken): string {
  const meant = whoIsMeant(spoken);
  return `why: ${whichRule(spoken.quote)}${meant === null ? '' : `; ${meant}`}`;
}

/** The rules in words, filled with the article's own, and their names. */
export function whichRule(quote: Quote): string {
  const { kind, rule, subjectRule, cue } = quote;
  const bySubject = subjectRule == null ? null : meaning(subjectRules, subjectRule, quote);
  const name = `(${[...new Set([rule, subjectRule])].filter((each) => each != null).join(', ')})`;
  if (kind === 'indirect' && cue !== null)
    return `${marked(cue)} reports the words; ${bySubject ?? rule} ${name}`;
  const byWords = meaning(attributionRules, rule, quote) ?? rule;
  // Only where the cue itself decides does it matter whose cue it is.
  return bySubject !== null && rule.startsWith('cue-')
    ? `${byWords}; ${bySubject} ${name}`
    : `${byWords} (${rule})`;
}

/** How the words for the speaker lead to an actor; `null` when they are the actor's name. */
export function whoIsMeant({ quote: { speakerMention: mention }, speaker }: Spoken): string | null {
  if (mention === null) return speaker === null ? 'nobody is named as the speaker' : null;
  const words = marked(mention);
  if (speaker === null) {
    return isPronoun(mention.text)
      ? `nobody named before it clearly fits ${words}`
      : `${words} is not known as a person or a body`;
  }
  if (speaker.kind === 'unnamed') return `no name is given for ${words}`;
  if (oneLine(mention.text).includes(speaker.name)) return null;
  const form = speaker.mentions.find(({ start }) => start === mention.start)?.form ?? 'name';
  if (form === 'name') return `${words} is short for ${speaker.name}`;
  const last = lastNamed(speaker, mention);
  const named = last === null ? '' : `, last named before it as ${marked(last)}`;
  return `${words} is taken to be ${speaker.name}${named}`;
}

/** "it stands as a title in front of the name (title)"; an older summary may know no rule, or another one. */
export function whyRole(role: Role): string {
  const found = meaning(roleRules, role.rule, null);
  return found === null ? 'how it was found is not on record' : `${found} (${role.rule})`;
}

/** Words of the article on one line, in the marks that tell them from ours. */
export function marked(words: Excerpt | null): string {
  return `“${words === null ? '' : oneLine(words.text)}”`;
}

function lastNamed({ mentions }: Actor, before: Excerpt): Excerpt | null {
  return mentions.findLast(({ form, end }) => form === 'name' && end <= before.start) ?? null;
}

type Rules = readonly { name: string; meaning: string }[];

function meaning(rules: Rules, rule: string, quote: Quote | null): string | null {
  const row = rules.find(({ name }) => name === rule);
  if (row === undefined) return null;
  const words: Record<string, string> = {
    cue: marked(quote?.cue ?? null),
    speaker: quote?.speakerMention == null ? 'nobody' : marked(quote.speakerMention),
  };
  return row.meaning.replace(/\{(\w+)\}/g, (hole, name: string) => words[name] ?? hole);
}

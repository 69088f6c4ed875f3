/** Finds the words that introduce speech: verbs of saying in all their forms, and "according to". */
import { continuingCues, cueVerbs, doubledConsonant, irregularForms, type CueKind } from '../lexicon/cues.ts';
import { auxiliaries, beForms, determiners, haveForms, modals, prepositions } from '../lexicon/words.ts';
import type { Span } from '../summary.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';

type Form = 'base' | 'present' | 'past' | 'participle';

/** `first` and `last` are token indexes; `last` is the first token after the cue. */
export type Cue = Span & {
  first: number;
  last: number;
  lemma: string;
  kinds: readonly CueKind[];
  form: Form | 'according';
  /** Takes up what was said before, to the same people ("added"). */
  continues: boolean;
};

type Entry = { lemma: string; form: Form; kinds: CueKind[]; particle: string | null };

const forms = new Map<string, Entry[]>();
for (const kind of ['speech', 'label', 'intent', 'thought'] as const) {
  for (const entry of cueVerbs[kind]) addForms(entry, kind);
}

function addForms(entry: string, kind: CueKind): void {
  const [verb = entry, particle = null] = entry.split('+');
  const irregular = irregularForms[verb];
  const doubled = doubledConsonant.has(verb) ? verb + (verb.at(-1) ?? '') : verb;
  const dropped = verb.replace(/e$/, '');
  const past = irregular?.filter((form) => !form.endsWith('ing') && form !== `${verb}es`) ?? [
    /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ied') : verb.endsWith('e') ? `${verb}d` : `${doubled}ed`,
  ];
  const participle =
    irregular?.find((form) => form.endsWith('ing')) ?? `${doubled === verb ? dropped : doubled}ing`;
  const present = /[^aeiou]y$/.test(verb)
    ? verb.replace(/y$/, 'ies')
    : `${verb}${/(?:s|sh|ch|x|z|o)$/.test(verb) ? 'es' : 's'}`;
  const add = (form: string, name: Form): void => {
    const entries = forms.get(form) ?? [];
    const same = entries.find(
      (known) => known.lemma === verb && known.form === name && known.particle === particle,
    );
    if (same === undefined)
      forms.set(form, [...entries, { lemma: verb, form: name, kinds: [kind], particle }]);
    else if (!same.kinds.includes(kind)) same.kinds.push(kind);
  };
  add(verb, 'base');
  add(present, 'present');
  for (const form of past) add(form, 'past');
  add(participle, 'participle');
}

/** Whether the word is a form of a verb of speech. */
export function isCueForm(lower: string): boolean {
  return forms.has(lower);
}

export function findCues(reading: Reading): Cue[] {
  const { tokens, quotationOf } = reading;
  const cues: Cue[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || (quotationOf[index] ?? -1) >= 0) continue;
    if (token.lower === 'according' && tokens[index + 1]?.lower === 'to') {
      cues.push(
        cueAt(tokens, index, index + 2, {
          lemma: 'according to',
          form: 'base',
          kinds: ['speech'],
          particle: null,
        }),
      );
      continue;
    }
    const entries = forms.get(token.lower);
    if (entries === undefined || (token.capital && !opensSentence(tokens, index))) continue;
    const entry = entries.find(({ particle }) => particle === null || tokens[index + 1]?.lower === particle);
    if (entry === undefined || !isVerb(tokens, index, entry.form)) continue;
    cues.push(cueAt(tokens, index, index + (entry.particle === null ? 1 : 2), entry));
  }
  return cues;
}

function cueAt(tokens: readonly Token[], first: number, last: number, entry: Entry): Cue {
  const name = entry.particle === null ? entry.lemma : `${entry.lemma}+${entry.particle}`;
  return {
    first,
    last,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    lemma: entry.lemma,
    kinds: entry.kinds,
    form: entry.lemma === 'according to' ? 'according' : entry.form,
    continues: continuingCues.has(name),
  };
}

function opensSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || before.kind !== 'word';
}

/** Tells the verb from the noun and the active from the passive by the words before it. */
function isVerb(tokens: readonly Token[], index: number, form: Form): boolean {
  let before = index - 1;
  while (/(?:ly|also|then|now|later|even|just|not|never|still|again|once)$/.test(tokens[before]?.lower ?? ''))
    before--;
  const previous = tokens[before]?.lower ?? '';
  const next = tokens[index + 1]?.lower ?? '';
  if (form === 'participle') return !determiners.has(previous) && previous !== 'of';
  if (form === 'past')
    return (
      !(beForms.has(previous) && !haveForms.has(previous)) && next !== 'by' && !determiners.has(previous)
    );
  if (previous === 'to')
    return (
      tokens[before - 1]?.lower === 'on' || /^(?:continued?s?|used)$/.test(tokens[before - 1]?.lower ?? '')
    );
  if (determiners.has(previous) || prepositions.has(previous) || previous === "'s") return false;
  if (form === 'base')
    return (
      !beForms.has(previous) &&
      (!auxiliaries.has(previous) ||
        modals.has(previous) ||
        previous.startsWith('do') ||
        previous.startsWith('did'))
    );
  return !auxiliaries.has(previous);
}

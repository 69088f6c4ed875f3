/** The verbs of speech in all their forms. */
import { cueVerbs, doubledConsonant, irregularForms, type CueKind } from './cues.ts';

export type CueForm = 'base' | 'present' | 'past' | 'participle';

export type CueEntry = { lemma: string; form: CueForm; kinds: CueKind[]; particle: string | null };

/** Form → what it may be a form of. */
export const cueForms = new Map<string, CueEntry[]>();
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
  const add = (form: string, name: CueForm): void => {
    const entries = cueForms.get(form) ?? [];
    const same = entries.find(
      (known) => known.lemma === verb && known.form === name && known.particle === particle,
    );
    if (same === undefined)
      cueForms.set(form, [...entries, { lemma: verb, form: name, kinds: [kind], particle }]);
    else if (!same.kinds.includes(kind)) same.kinds.push(kind);
  };
  add(verb, 'base');
  add(present, 'present');
  for (const form of past) add(form, 'past');
  add(participle, 'participle');
}

/** Whether the word is a form of a verb of speech. */
export function isCueForm(lower: string): boolean {
  return cueForms.has(lower);
}

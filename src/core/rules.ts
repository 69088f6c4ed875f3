/** The rules that say who speaks and what people are called: each with an example that a test runs, and its meaning. */

/**
 * In a meaning, `{cue}` and `{speaker}` stand for words of the article. That of a subject rule goes on from a sentence
 * about the cue.
 */
type Rule = {
  name: string;
  example: string;
  meaning: string;
  /** The day of the example, where the rule asks for it. */
  publishedAt?: string;
};

/** Whose the words in quotation marks are; in this order, and the first that finds someone decides. */
export const attributionRules = [
  {
    name: 'cue-after',
    example: '"We will stay here until the end," the minister said.',
    meaning: '{cue} stands right behind the words',
  },
  {
    name: 'cue-before',
    example: 'The minister said, "We will stay here until the end."',
    meaning: '{cue} stands right in front of the words',
  },
  {
    name: 'verb-after',
    example: '"We will stay here until the end," Ilva Norn shrugged.',
    meaning: '{speaker} and a verb stand right behind the words',
  },
  {
    name: 'agent-behind',
    example: 'The plan was called "a gift to the rich and to nobody else" by Ilva Norn.',
    meaning: 'a passive verb stands in front of the words, and {speaker} behind its “by”',
  },
  {
    name: 'sign-off',
    example: '"We will stay here until the end." — Ilva Norn',
    meaning: 'the words are signed with {speaker} behind a dash',
  },
  {
    name: 'label',
    example: 'Ilva Norn: "We will stay here until the end."',
    meaning: 'a colon leads from {speaker} to the words',
  },
  {
    name: 'label-inside',
    example: '"Ilva Norn: We will stay here until the end."',
    meaning: 'the words are a record of a talk and begin with {speaker} and a colon',
  },
  {
    name: 'continued-sentence',
    example: 'The minister said no. "We will stay here until the end."',
    meaning: 'the sentence is nothing but quoted words, and {speaker} speaks right before it',
  },
  {
    name: 'speech-noun',
    example: 'Few believed Ilva Norn\'s claim that "we will stay here until the end".',
    meaning: 'a noun beside the words (claim, answer, “in … view”) says that they are those of {speaker}',
  },
  {
    name: 'cue-at-distance',
    example: 'The minister said the whole of the plan was "a joke".',
    meaning: '{cue} stands in the same sentence',
  },
  {
    name: 'continued',
    example: '"No, never," the minister said. "We will stay here until the end" was all that came after.',
    meaning: '{speaker} is quoted right before in the same paragraph',
  },
  {
    name: 'main-subject',
    example: 'The minister has a new plan for "all of the people of the islands".',
    meaning: 'no word of saying stands near, and {speaker} is the subject of the sentence',
  },
  {
    name: 'introduced',
    example: 'Ilva Norn is not so sure. "We will stay here until the end."',
    meaning: 'the sentence before the words says how {speaker} is',
  },
  {
    name: 'inherited',
    example: 'The minister said no.\n\n"We will stay here until the end."',
    meaning: 'the paragraph is nothing but quoted words, and {speaker} speaks in the one before',
  },
  {
    name: 'name-line',
    example: 'Ilva Norn, 43, teacher\n\n"We will stay here until the end."',
    meaning: '{speaker} stands on a line of its own beside the words',
  },
  {
    name: 'unclear',
    example: '"We will stay here until the end of the week."',
    meaning: 'nothing near the words says who spoke',
  },
] as const satisfies readonly Rule[];

/** Who does what the cue says: the subject of "said". */
export const subjectRules = [
  {
    name: 'subject-verb',
    example: 'The minister said that the road was closed.',
    meaning: 'its subject {speaker} stands in front of it',
  },
  {
    name: 'after-appositive',
    example: 'Ilva Norn, a farmer in the north, said that the road was closed.',
    meaning: 'its subject {speaker} stands in front of it, before words between commas',
  },
  {
    name: 'name-appositive',
    example: 'The foreign minister, Lene Okar, said that the road was closed.',
    meaning: 'its subject is {speaker}, a role with the name between commas',
  },
  {
    name: 'relative-clause',
    example: 'The road belongs to Ilva Norn, who said that it was closed.',
    meaning: 'it stands in the clause with “who” that belongs to {speaker}',
  },
  {
    name: 'verb-subject',
    example: '"The road is closed to all of us," said the minister.',
    meaning: 'its subject {speaker} stands behind it',
  },
  {
    name: 'according-to',
    example: 'The road was closed, according to the minister.',
    meaning: '{speaker} stands right behind it',
  },
  {
    name: 'passive-agent',
    example: 'The road was described by the minister as "too narrow for all of us".',
    meaning: 'it is passive, and {speaker} stands behind its “by”',
  },
  {
    name: 'quoted-as-saying',
    example: 'Ilva Norn was quoted as saying that the road was closed.',
    meaning: 'it is {speaker} who is quoted as saying so',
  },
  {
    name: 'shared-subject',
    example: 'The minister told reporters the road was closed and added that it was late.',
    meaning: 'it shares its subject {speaker} with the verb of saying before it',
  },
  {
    name: 'main-subject',
    example: 'Ilva Norn left the room, saying that the road was closed.',
    meaning: 'it has no subject of its own, and {speaker} is the subject of the sentence',
  },
] as const satisfies readonly Rule[];

/** What named people are called; each may find a role of its own. */
export const roleRules = [
  {
    name: 'title',
    example: 'Foreign Minister Ilva Norn arrived in the city.',
    meaning: 'it stands as a title in front of the name',
  },
  {
    name: 'noun-before',
    example: 'The palace envoy Ilva Norn arrived in the city.',
    meaning: 'it stands right in front of the name',
  },
  {
    name: 'appositive',
    example: 'Ilva Norn, the foreign minister, arrived in the city.',
    meaning: 'it stands behind the name and a comma',
  },
  {
    name: 'name-appositive',
    example: 'The foreign minister, Ilva Norn, arrived in the city.',
    meaning: 'the name stands behind it between commas',
  },
  {
    name: 'relative',
    example: 'Ilva Norn, who was mayor of the city until 2019, arrived in the north.',
    meaning: 'the clause with “who” behind the name says so',
  },
  {
    name: 'copula',
    example: 'Ilva Norn is the foreign minister.',
    meaning: 'the article says the name “is” it',
  },
  {
    name: 'us-president',
    example: 'President Barack Obama arrived in the city.',
    meaning: 'the name stands behind “President”, and whoever has it was the US president on that day',
    publishedAt: '2015-06-01',
  },
  {
    name: 'known-outlet',
    example: 'The minister told Reuters that the road was closed.',
    meaning: 'the name is on our list of news outlets',
  },
] as const satisfies readonly Rule[];

export type AttributionRule = (typeof attributionRules)[number]['name'];
export type SubjectRule = (typeof subjectRules)[number]['name'];
export type RoleRule = (typeof roleRules)[number]['name'];

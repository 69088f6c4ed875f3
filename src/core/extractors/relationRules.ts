/** The ways in which an article states what one actor does to another: each with an example that a test runs. */

export const relationRules = [
  { name: 'subject-verb', example: 'Ilva Norn accused Lene Okar of theft.' },
  { name: 'shared-subject', example: 'Ilva Norn closed the port and accused Lene Okar of theft.' },
  { name: 'agent', example: 'Lene Okar was accused of nothing but was praised by Ilva Norn.' },
  { name: 'together', example: 'Ilva Norn and Lene Okar met in the harbour.' },
  { name: 'held', example: 'Ilva Norn held talks with Lene Okar.' },
  { name: 'held-together', example: 'Ilva Norn and Lene Okar held talks on Monday.' },
  { name: 'brokered', example: 'Ilva Norn brokered a truce between Tarn Brill and Lene Okar.' },
  { name: 'owned-talk', example: "The port opened after Ilva Norn's meeting with Lene Okar." },
  { name: 'talk-between', example: 'The port opened after talks between Ilva Norn and Lene Okar.' },
  { name: 'addressee', example: 'The port is open, Ilva Norn said in a letter to Lene Okar.' },
] as const;

export type RelationRule = (typeof relationRules)[number]['name'];

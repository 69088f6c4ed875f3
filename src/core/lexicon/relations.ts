/** Words that say what one actor does to another: verbs in all their forms, nouns of talking, and what makes them unsure. */
import type { RelationKind } from '../summary.ts';
import { wordSet } from './words.ts';

/**
 * `forms` are base, present, past, participle and the form in -ing. `links` are what stands between the verb and whom it
 * concerns; an empty one is nothing. Of a `person` only persons can be the object ("sent Norn", not "sent Ardany a note").
 */
export type RelationVerb = {
  kind: RelationKind;
  forms: string;
  links: readonly string[];
  person?: boolean;
};

export const relationVerbs: readonly RelationVerb[] = [
  { kind: 'met', forms: 'meet meets met met meeting', links: ['', 'with'] },
  { kind: 'spoke to', forms: 'speak speaks spoke spoken speaking', links: ['to', 'with'] },
  { kind: 'spoke to', forms: 'talk talks talked talked talking', links: ['to', 'with'] },
  { kind: 'spoke to', forms: 'tell tells told told telling', links: [''] },
  { kind: 'spoke to', forms: 'inform informs informed informed informing', links: [''] },
  { kind: 'spoke to', forms: 'phone phones phoned phoned phoning', links: [''] },
  { kind: 'spoke to', forms: 'telephone telephones telephoned telephoned telephoning', links: [''] },
  { kind: 'spoke to', forms: 'write writes wrote written writing', links: ['to'] },
  { kind: 'spoke to', forms: 'convey conveys conveyed conveyed conveying', links: ['to'] },
  { kind: 'spoke to', forms: 'confer confers conferred conferred conferring', links: ['with'] },
  { kind: 'spoke to', forms: 'consult consults consulted consulted consulting', links: ['with'] },
  { kind: 'talks with', forms: 'negotiate negotiates negotiated negotiated negotiating', links: ['with'] },
  { kind: 'mediates between', forms: 'mediate mediates mediated mediated mediating', links: ['between'] },
  { kind: 'sent', forms: 'send sends sent sent sending', links: [''], person: true },
  { kind: 'sent', forms: 'dispatch dispatches dispatched dispatched dispatching', links: [''], person: true },
  { kind: 'accused', forms: 'accuse accuses accused accused accusing', links: [''] },
  { kind: 'accused', forms: 'blame blames blamed blamed blaming', links: [''] },
  { kind: 'criticised', forms: 'criticise criticises criticised criticised criticising', links: [''] },
  { kind: 'criticised', forms: 'criticize criticizes criticized criticized criticizing', links: [''] },
  { kind: 'criticised', forms: 'condemn condemns condemned condemned condemning', links: [''] },
  { kind: 'criticised', forms: 'denounce denounces denounced denounced denouncing', links: [''] },
  { kind: 'criticised', forms: 'slam slams slammed slammed slamming', links: [''] },
  { kind: 'criticised', forms: 'rebuke rebukes rebuked rebuked rebuking', links: [''] },
  { kind: 'criticised', forms: 'mock mocks mocked mocked mocking', links: [''] },
  { kind: 'praised', forms: 'praise praises praised praised praising', links: [''] },
  { kind: 'praised', forms: 'laud lauds lauded lauded lauding', links: [''] },
  { kind: 'praised', forms: 'commend commends commended commended commending', links: [''] },
  { kind: 'praised', forms: 'applaud applauds applauded applauded applauding', links: [''] },
  { kind: 'praised', forms: 'thank thanks thanked thanked thanking', links: [''] },
  {
    kind: 'praised',
    forms: 'congratulate congratulates congratulated congratulated congratulating',
    links: [''],
  },
  { kind: 'warned', forms: 'warn warns warned warned warning', links: [''] },
  { kind: 'threatened', forms: 'threaten threatens threatened threatened threatening', links: [''] },
  { kind: 'urged', forms: 'urge urges urged urged urging', links: [''] },
  { kind: 'urged', forms: 'call calls called called calling', links: ['on', 'upon'] },
  { kind: 'urged', forms: 'appeal appeals appealed appealed appealing', links: ['to'] },
  { kind: 'supports', forms: 'support supports supported supported supporting', links: [''] },
  { kind: 'supports', forms: 'back backs backed backed backing', links: [''] },
  { kind: 'supports', forms: 'endorse endorses endorsed endorsed endorsing', links: [''] },
  { kind: 'replaced', forms: 'replace replaces replaced replaced replacing', links: [''], person: true },
  { kind: 'replaced', forms: 'succeed succeeds succeeded succeeded succeeding', links: [''], person: true },
  { kind: 'appointed', forms: 'appoint appoints appointed appointed appointing', links: [''], person: true },
  {
    kind: 'appointed',
    forms: 'nominate nominates nominated nominated nominating',
    links: [''],
    person: true,
  },
  { kind: 'dismissed', forms: 'sack sacks sacked sacked sacking', links: [''], person: true },
  { kind: 'dismissed', forms: 'oust ousts ousted ousted ousting', links: [''], person: true },
  { kind: 'sued', forms: 'sue sues sued sued suing', links: [''] },
];

export type RelationForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

const formNames = ['base', 'present', 'past', 'participle', 'ing'] as const;

/** Form → the verb, and every form it may be ("met" is past and participle). */
export const relationForms = new Map<string, { verb: RelationVerb; forms: RelationForm[] }>();
for (const verb of relationVerbs) {
  for (const [index, form] of verb.forms.split(' ').entries()) {
    const known = relationForms.get(form) ?? { verb, forms: [] };
    known.forms.push(formNames[index] ?? 'base');
    relationForms.set(form, known);
  }
}

/** What two have with one another. */
export const talkNouns: ReadonlyMap<string, RelationKind> = new Map([
  ...[...wordSet('meeting meetings summit')].map((noun) => [noun, 'met'] as const),
  ...[
    ...wordSet('talks negotiations discussions consultations conversation conversations call calls dialogue'),
  ].map((noun) => [noun, 'talks with'] as const),
]);

/** What a mediator brings about between two. */
export const dealNouns = wordSet('ceasefire truce deal agreement accord peace settlement');

/** "held talks", "had a call". */
export const holdingVerbs = wordSet(
  'hold holds held holding have has had having begin begins began begun beginning start started resume resumed resuming end ended conclude concluded',
);

export const brokeringVerbs = wordSet(
  'broker brokers brokered brokering mediate mediates mediated mediating arrange arranges arranged arranging',
);

/** "is set | to meet", "plans | to meet": it is to come. */
export const planningWords = wordSet(
  "is are was were 's due set expected scheduled planning plans planned plan agreed agrees going about",
);

/** "working | to arrange": it is being done. */
export const effortWords = wordSet('working works worked trying');

export const refusingWords = wordSet('refused refuses declined declines deny denies denied never avoided');

/** Between such a word and the verb, nothing is said to be so. */
export const unsureWords = wordSet(`
  if whether unless deny denies denied denying doubt doubts doubted dispute disputes disputed hope hopes hoped wish
  wishes wants wanted imagine suppose supposing pretend fear fears feared suggestion suggestions rumour rumours rumor
  rumors allegation allegations possibility evidence idea question questions asked ask asks wonder wondered demanded
  demands demand should unlikely possible unclear fake false falsely supposedly
`);

export const unsureAdverbs = wordSet(
  'allegedly reportedly supposedly possibly perhaps maybe probably almost nearly',
);

export const possibleModals = wordSet("may might could should can must cannot would shall 'd");

/** In front of a verb in the present they say that it is to come, or only when. */
export const timelessOpenings = wordSet('when once until till before after where whenever');

/** What is said this way is not said to whom it names ("agreed with Norn"). */
export const notAddressing = wordSet('agree disagree concur object read quote cite find show correct');

/** "In reference | to Norn" is not said to Norn. */
export const concerningNouns = wordSet(
  'reference response contrast addition relation regard reaction opposition',
);

/** Said of a meeting that did not come about. */
export const cancelledWords = wordSet(
  'cancelled canceled postponed abandoned scrapped would could may might should can possible unlikely',
);

/** Verbs that report without quotation marks, by what stands behind them. */
import { wordSet } from './words.ts';

/** A clause without "that" is a report: "said the road was closed". */
export const reportingVerbs = wordSet(`
  say add claim note insist argue suggest confirm tell acknowledge admit allege assert assure concede contend declare
  deny estimate imply maintain mention predict reckon report reveal state stress warn caution complain conclude
  explain indicate disclose reiterate write tweet
`);

/** Beside those, verbs that may close a sentence: "The road is closed, the mayor recalled." */
export const closingVerbs = wordSet(`
  recall observe remark emphasize emphasise testify joke quip lament announce proclaim promise vow pledge affirm
  point reply respond retort counter muse opine speculate surmise boast reason quote recount repeat post agree
  summarize charge believe think hope expect continue
`);

/** What is judged follows: "accused the council of lying", "described the plan as a mistake". */
export const judgingVerbs = wordSet(`
  accuse criticize criticise praise question describe defend reject compare denounce blame blast dismiss tout slam mock
  view portray decry applaud condemn deride ridicule lambaste lambast bash rip liken hail commend laud depict
  characterize characterise brand label dub rebuke deem decry
`);

/** The thing said follows: "announced a new law", "expressed doubts about the plan". */
export const announcingVerbs = wordSet(`
  announce cite express propose recall promise emphasize emphasise underscore demand acknowledge recount reiterate
  stress predict admit concede allege confirm deny disclose reveal proclaim recommend vow
`);

/** What is done follows in -ing: "denied taking money", "proposed closing the road". */
export const doingVerbs = wordSet('deny propose suggest recommend admit recall consider acknowledge');

/** A question follows: "asked whether the road was safe". */
export const askingVerbs = wordSet('ask wonder question inquire');

/** Polls and papers do it: "the survey found that most were against it", "the poll shows Norn ahead". */
export const findingVerbs = wordSet('find show suggest indicate put say');

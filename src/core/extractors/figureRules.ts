/** Rules that say what a number of the news counts, each with an example; the first that fits decides. */
import { measureWords } from '../lexicon/figures.ts';
import type { Measure } from '../summary.ts';

/** A rule's patterns look at the words before and behind the number; who is counted stands there as "people". */
export type FigureRule = {
  name: string;
  measure: Measure;
  example: string;
  /** Without one of these the sentence is not even looked at. */
  words: ReadonlySet<string>;
  /** The words say that it is the whole number, wherever in the article they stand. */
  total?: true;
  /** Only a number with such a unit; a plain number when left out. */
  unit?: RegExp;
  before?: RegExp;
  behind?: RegExp;
};

/** "58 people in the town were", "58 were", "58". */
const who = '^(?:people )?(?:(?:in|on|at|from|near|across|inside|around) (?:[^ ,;]+ ){1,5}?)?';
const are = '(?:(?:were|was|are|is|have been|has been|had been|remain|remained|being) )?';
const also = '(?:(?:now|still|also|already|reportedly|officially|confirmed|reported|listed as|found) )*';
/** What can stand behind "killing 41": people, a sign, or words that go on with the sentence. */
const object =
  /^(?:people\b|[,.;:!?()—–-]|$|(?:and|or|in|on|at|as|when|after|near|while|with|but|since|during|across|from|so|since|that|the rescue)\b)/;
const rises =
  '(?:\\S+ ){0,14}?(?:to|at|of|is|was|now|reached|reaches|hit|hits|passed|passes|topped|exceeded)$';

function done(verbs: string, more = ''): RegExp {
  return new RegExp(`${who}${are}${also}(?:${verbs})\\b${more}`);
}

function doing(verbs: string): RegExp {
  return new RegExp(`(?<!\\b(?:killed|killing|injured|to|and|or) (?:and|or) )\\b(?:${verbs})$`);
}

function number(of: string): RegExp {
  return new RegExp(`\\bnumber of (?:confirmed )?(?:${of})\\b (?!.*\\b(?:number|toll) ).*?${rises}`);
}

export const figureRules: readonly FigureRule[] = [
  {
    name: 'toll',
    measure: 'killed',
    example: 'The death toll rose to 58.',
    words: measureWords.killed,
    total: true,
    before: new RegExp(
      `\\b(?:(?:death|official|overall|confirmed) tolls?|toll (?=(?:from|in|of|at|to|has|had|is|was|now|stands?|stood|r[io]ses?|risen|climb\\w*|reach\\w*|hits?|pass\\w*|jump\\w*|near\\w*)\\b))(?!.*\\b(?:injur|wound|missing))\\s?${rises}`,
    ),
    behind: object,
  },
  {
    name: 'number-killed',
    measure: 'killed',
    example: 'The number of people killed by the storm has risen to 58.',
    words: measureWords.killed,
    total: true,
    before: number(
      '(?:people|passengers|workers|civilians) (?:confirmed |known to have )?(?:killed|dead|died)|dead|deaths|fatalities|killed',
    ),
    behind: object,
  },
  {
    name: 'were-killed',
    measure: 'killed',
    example: 'Fifty-eight people were killed in the storm.',
    words: measureWords.killed,
    behind: done('killed|shot dead|dead'),
  },
  {
    name: 'died',
    measure: 'killed',
    example: 'At least 58 people have died in the storm.',
    words: measureWords.killed,
    behind: new RegExp(
      `${who}(?:(?:have|has|had|are known to have) )?${also}(?:died|drowned|perished|lost their lives)\\b`,
    ),
  },
  {
    name: 'killing',
    measure: 'killed',
    example: 'The storm hit the coast, killing at least 41.',
    words: measureWords.killed,
    before: doing('killed|killing|kills'),
    behind: object,
  },
  {
    name: 'lives',
    measure: 'killed',
    example: 'The storm claimed 58 lives.',
    words: measureWords.killed,
    before: /\b(?:claim(?:ed|ing|s)|cost|took|taken)(?: the lives of)?$/,
    behind: /^(?:lives\b|people\b)/,
  },
  {
    name: 'deaths',
    measure: 'killed',
    example: 'The rescue service has confirmed 58 deaths.',
    words: measureWords.killed,
    behind: /^(?:confirmed |reported )?(?:deaths|fatalities)\b/,
  },
  {
    name: 'number-injured',
    measure: 'injured',
    example: 'The number of injured rose to 200.',
    words: measureWords.injured,
    total: true,
    before: number('(?:people )?(?:injured|wounded|hurt)|injuries'),
    behind: object,
  },
  {
    name: 'were-injured',
    measure: 'injured',
    example: 'At least 200 people were injured.',
    words: measureWords.injured,
    behind: done('injured|wounded|hurt'),
  },
  {
    name: 'injuring',
    measure: 'injured',
    example: 'The storm killed 41 and injured 200.',
    words: measureWords.injured,
    before:
      /(?<!\b(?:killed|killing|kills|dead) (?:and|or) )\b(?:injured|injuring|injures|wounded|wounding|wounds|hurt)$|\b(?:killed|killing|kills) # (?:people )?and (?:injured|injuring|injures|wounded|wounding|wounds|hurt)$/,
    behind: object,
  },
  {
    name: 'injuries',
    measure: 'injured',
    example: 'The hospitals of the town reported 200 injuries.',
    words: measureWords.injured,
    behind: /^(?:confirmed |reported )?injuries\b/,
  },
  {
    name: 'number-missing',
    measure: 'missing',
    example: 'The number of missing fell to 23.',
    words: measureWords.missing,
    total: true,
    before: number('(?:people )?(?:still )?(?:missing|unaccounted for)'),
    behind: object,
  },
  {
    name: 'are-missing',
    measure: 'missing',
    example: 'It said 23 people were still missing.',
    words: measureWords.missing,
    behind: done('missing|unaccounted for', '(?! (?:the|a|an|their|his|her|out|from)\\b)'),
  },
  {
    name: 'are-trapped',
    measure: 'trapped',
    example: 'Twelve miners are still trapped underground.',
    words: measureWords.trapped,
    behind: done('trapped'),
  },
  {
    name: 'trapping',
    measure: 'trapped',
    example: 'The roof came down, trapping 12 miners.',
    words: measureWords.trapped,
    before: doing('trapped|trapping|traps'),
    behind: object,
  },
  {
    name: 'were-rescued',
    measure: 'rescued',
    example: 'So far 12 people have been rescued.',
    words: measureWords.rescued,
    behind: done('rescued|pulled (?:alive )?(?:from|out)'),
  },
  {
    name: 'rescuing',
    measure: 'rescued',
    example: 'The divers rescued 12 people.',
    words: measureWords.rescued,
    before: doing('rescued|rescuing|rescues'),
    behind: /^people\b/,
  },
  {
    name: 'were-evacuated',
    measure: 'evacuated',
    example: 'Some 3,000 people were evacuated.',
    words: measureWords.evacuated,
    behind: done('evacuated'),
  },
  {
    name: 'evacuating',
    measure: 'evacuated',
    example: 'The army evacuated 3,000 people.',
    words: measureWords.evacuated,
    before: doing('evacuated|evacuating|evacuates'),
    behind: /^people\b/,
  },
  {
    name: 'were-displaced',
    measure: 'displaced',
    example: 'The storm left 3,000 people homeless.',
    words: measureWords.displaced,
    behind: new RegExp(
      `${who}(?:have |had )?${are}${also}(?:displaced|(?:left |made )?homeless|fled|(?:forced|driven) (?:from their homes|to flee|to leave their homes)|from their homes|to flee\\b|to leave their homes)`,
    ),
  },
  {
    name: 'displacing',
    measure: 'displaced',
    example: 'The storm displaced 3,000 people.',
    words: measureWords.displaced,
    before: doing('displaced|displacing|displaces'),
    behind: /^people\b/,
  },
  {
    name: 'were-arrested',
    measure: 'arrested',
    example: 'Twelve people were arrested.',
    words: measureWords.arrested,
    behind: done('arrested|detained|taken into custody'),
  },
  {
    name: 'arresting',
    measure: 'arrested',
    example: 'The police arrested 12 people.',
    words: measureWords.arrested,
    before: doing('arrested|arresting|detained|detaining'),
    behind: /^people\b/,
  },
  {
    name: 'arrests',
    measure: 'arrested',
    example: 'The police have made 12 arrests.',
    words: measureWords.arrested,
    behind: /^arrests\b/,
  },
  {
    name: 'number-infected',
    measure: 'infected',
    example: 'The number of confirmed cases rose to 120.',
    words: measureWords.infected,
    total: true,
    before: number('cases|infections|people infected|infected people|infected'),
    behind: object,
  },
  {
    name: 'were-infected',
    measure: 'infected',
    example: 'The virus has spread, and 120 people have tested positive.',
    words: measureWords.infected,
    behind: new RegExp(
      `${who}(?:have |had |has )?${are}${also}(?:infected|tested positive|sickened|fallen ill|fell ill)\\b`,
    ),
  },
  {
    name: 'infecting',
    measure: 'infected',
    example: 'The virus has infected 120 people.',
    words: measureWords.infected,
    before: doing('infected|infecting|infects|sickened|sickening'),
    behind: /^people\b/,
  },
  {
    name: 'cases',
    measure: 'infected',
    example: 'The clinic reported 120 confirmed cases.',
    words: measureWords.infected,
    behind:
      /^(?:confirmed (?:\S+ )?cases|infections|cases of (?:the )?(?:virus|disease|infection|fever|cholera|measles|ebola|influenza|flu|mpox|polio|dengue|malaria|plague|typhoid|covid-19|covid|meningitis|diphtheria))\b/,
  },
  {
    name: 'on-board',
    measure: 'aboard',
    example: 'The ferry sank with 120 people on board.',
    words: measureWords.aboard,
    behind: /^people (?:were |was |are )?(?:on board|aboard)\b/,
  },
  {
    name: 'carrying',
    measure: 'aboard',
    example: 'A ferry carrying 120 people sank on Monday.',
    words: measureWords.aboard,
    before:
      /\b(?:ferry|boat|ship|vessel|plane|aircraft|airliner|jet|helicopter|bus|coach|train|flight)(?: \S+){0,4} carrying$/,
    behind: /^people\b/,
  },
  {
    name: 'on-strike',
    measure: 'strikers',
    example: 'Some 12,000 workers at the docks walked out.',
    words: measureWords.strikers,
    behind:
      /^people (?:(?:in|on|at|from|across) (?:[^ ,;]+ ){1,5}?)?(?:(?:are|were|have|had|went|gone) )*(?:now |still |also )?(?:on strike|walked out|striking|downed tools)\b/,
  },
  {
    name: 'magnitude-of',
    measure: 'magnitude',
    example: 'An earthquake of magnitude 6.1 hit the coast.',
    words: measureWords.magnitude,
    before: /\bmagnitude(?: of)?(?: -)?$/,
  },
  {
    name: 'magnitude-behind',
    measure: 'magnitude',
    example: 'The 6.1 magnitude earthquake hit the coast.',
    words: measureWords.magnitude,
    behind: /^(?:- )?magnitude\b|^on the richter\b/,
  },
  {
    name: 'magnitude-joined',
    measure: 'magnitude',
    example: 'A 6.1-magnitude earthquake hit the coast.',
    words: new Set(['6.1-magnitude']),
    unit: /^magnitude$/,
  },
  {
    name: 'rate',
    measure: 'rate',
    example: 'The bank raised its key rate to 4.5 percent.',
    words: measureWords.rate,
    unit: /^%$/,
    before:
      /\b(?:key|benchmark|main|policy|base|interest|repo|refinancing|cash|overnight|central bank's)(?: (?!inflation|unemployment|jobless|tax)\S+){0,2} rates?(?: (?!inflation|unemployment|rates?\b)\S+){0,9} (?:to|at|of|is|was)$/,
  },
  {
    name: 'offer-per-share',
    measure: 'offer per share',
    example: 'The company offered $42 a share.',
    words: measureWords.offer,
    unit: /^[A-Z]*[$€£¥]$/,
    before:
      /^(?!.*\b(?:dividends?|earn\w*|profits?|loss|closed|traded?|trading|closing)\b).*\b(?:offer(?:ed|s|ing)?|bids?|bidding|pays?|paying|price)\b/,
    behind: /^(?:in cash )?(?:a|per|for each|for every) share\b/,
  },
  {
    name: 'offer',
    measure: 'offer',
    example: 'The company raised its offer to $9 billion.',
    words: measureWords.offer,
    unit: /^[A-Z]*[$€£¥]$/,
    before: /\b(?:offer|bid)(?: \S+){0,3}? (?:to|of|at|worth)$/,
    behind: /^(?!(?:a|per|for each|for every|in cash) )/,
  },
  {
    name: 'offer-behind',
    measure: 'offer',
    example: 'The board turned down a $9 billion takeover bid.',
    words: measureWords.offer,
    unit: /^[A-Z]*[$€£¥]$/,
    behind:
      /^(?:(?:all-cash|cash|takeover|hostile|unsolicited|revised|buyout|all-share|improved) )*(?:offer|bid)\b/,
  },
  {
    name: 'cutting-jobs',
    measure: 'jobs cut',
    example: 'The company will cut 1,200 jobs.',
    words: measureWords['jobs cut'],
    before:
      /\b(?:cut|cuts|cutting|shed|sheds|shedding|axe|axes|axing|axed|eliminate[sd]?|eliminating|slash|slashes|slashing|slashed|scrap|scraps)$/,
    behind: /^(?:\S+ ){0,2}?(?:jobs|positions|posts|roles)\b/,
  },
  {
    name: 'jobs-go',
    measure: 'jobs cut',
    example: 'The company said 1,200 jobs would be lost.',
    words: measureWords['jobs cut'],
    behind:
      /^(?:\S+ )?(?:jobs|positions|posts|roles) (?:at the \S+ |at \S+ |in \S+ )?(?:will be |would be |were |are to be |to be |have been |being )?(?:cut|lost|eliminated|axed|shed|slashed|scrapped)\b/,
  },
  {
    name: 'laying-off',
    measure: 'jobs cut',
    example: 'The company laid off 1,200 workers.',
    words: measureWords['jobs cut'],
    before: /\b(?:lay|lays|laid|laying) off$/,
    behind: /^people\b/,
  },
];

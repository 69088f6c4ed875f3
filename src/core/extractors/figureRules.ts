/** Rules that say what a number of the news counts, each with an example; the first that fits decides. */
import { measureWords } from '../lexicon/figures.ts';
import { casualtyRules } from './casualtyRules.ts';
import { also, are, doing, number, object, who, type FigureRule } from './figurePatterns.ts';

export const figureRules: readonly FigureRule[] = [
  ...casualtyRules,
  {
    name: 'number-infected',
    measure: 'infected',
    example: 'The number of confirmed cases rose to 120.',
    words: measureWords.infected,
    total: true,
    before: number(
      '(?!new |suspected |daily |court )(?:\\S+ )?cases|infections|people infected|infected people|infected',
    ),
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
    words: measureWords.magnitude,
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

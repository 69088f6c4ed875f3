/** Words around the figures of news: numbers in letters, bounds, who is counted, and what is measured. */
import { wordSet } from './words.ts';

/** Numbers in letters, with their values; "twenty-three" is put together of two. */
export const numberValues: ReadonlyMap<string, number> = new Map(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, index) => [word, index + 1] as const)
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, index) => [word, (index + 2) * 10] as const),
    ),
);

/** What a number before it is multiplied by. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);

/** Endings of a number in digits, as in "$1.2bn". */
export const shortMultipliers: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
  ['b', 1_000_000_000],
  ['tn', 1_000_000_000_000],
]);

/** What may stand in front of a number and says how exact it is; the longest fit wins. */
export const bounds: readonly (readonly [string, 'at least' | 'at most' | 'about'])[] = [
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['at the very least', 'at least'],
  ['no more than', 'at most'],
  ['at least', 'at least'],
  ['more than', 'at least'],
  ['upwards of', 'at least'],
  ['well over', 'at least'],
  ['over', 'at least'],
  ['as many as', 'at most'],
  ['as much as', 'at most'],
  ['up to', 'at most'],
  ['at most', 'at most'],
  ['fewer than', 'at most'],
  ['less than', 'at most'],
  ['under', 'at most'],
  ['close to', 'about'],
  ['an estimated', 'about'],
  ['about', 'about'],
  ['some', 'about'],
  ['around', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
];

/** Currencies written behind the number. */
export const currencies: ReadonlyMap<string, string> = new Map([
  ['dollars', '$'],
  ['dollar', '$'],
  ['euros', '€'],
  ['euro', '€'],
  ['pounds', '£'],
  ['pound', '£'],
  ['yen', '¥'],
]);

/** Those who are counted. */
export const peopleNouns = wordSet(`
  people person persons civilians civilian men man women woman children child boys girls adults teenagers babies infants
  residents villagers inhabitants locals citizens households workers worker employees staff labourers laborers miners
  miner builders firefighters firefighter rescuers soldiers soldier troops servicemen officers officer police policemen
  guards sailors sailor fishermen crew crewmen passengers passenger travellers travelers commuters tourists tourist
  visitors guests hikers climbers skiers swimmers pilgrims worshippers students student pupils teachers nurses doctors
  patients prisoners inmates migrants migrant refugees protesters protester demonstrators activists fans spectators
  shoppers drivers journalists aid-workers farmers medics paramedics victims victim survivors survivor strikers members
  pilots engineers cleaners couriers clerks dockers railwaymen suspects hostages hostage prisoner villager resident firefighter student teacher
`);

/** Without one of them, no sentence holds a figure of that measure. */
export const measureWords = {
  killed: wordSet('killed killing kills dead died drowned perished deaths fatalities lives toll'),
  injured: wordSet('injured injuring injures injuries wounded wounding wounds hurt'),
  missing: wordSet('missing unaccounted'),
  rescued: wordSet('rescued rescuing rescues pulled'),
  trapped: wordSet('trapped trapping traps'),
  evacuated: wordSet('evacuated evacuating evacuates'),
  displaced: wordSet('displaced displacing displaces homeless homes flee fled'),
  arrested: wordSet('arrested arresting arrests detained detaining detains custody'),
  infected: wordSet('infected infecting infects infections cases positive sickened sickening ill'),
  aboard: wordSet('aboard board carrying'),
  strikers: wordSet('strike striking walked tools strikers'),
  magnitude: wordSet('magnitude richter'),
  rate: wordSet('rate rates'),
  offer: wordSet('offer offers offered offering bid bids pay pays price share'),
  'jobs cut': wordSet('jobs job positions posts roles redundancies layoffs laid lay'),
} as const;

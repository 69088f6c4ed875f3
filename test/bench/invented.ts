/** Made-up news articles, the same ones every time: invented people, ordinary sentences, a quote in every third. */

const FIRST =
  'Ada Josef Milena Tomas Ilya Petra Vorrin Malwen Selka Jurek Oldra Tavin Marguerite Carlo Anne'.split(' ');
const LAST =
  'Morel Albin Draskova Harrel Venn Karrow Teskal Orrick Brunnick Dorrel Quist Hessel Okonjo Duval'.split(
    ' ',
  );
const ROLES = [
  ...['the mayor of Korsk', 'a former minister', 'the head of the harbour board', 'a farmer from the valley'],
  ...['a spokeswoman for the union', 'an engineer who worked on the dam', 'chief executive of Venn Holdings'],
];
const PLACES = ['Korsk', 'Oslo', 'Ankara', 'the port of Lenn', 'Brussels', 'the Harrow valley', 'Geneva'];
const DAYS = [
  'on Monday',
  'on Tuesday night',
  'last week',
  'in January',
  'on 4 March',
  'late on Friday',
  'in 2019',
];
const THINGS = [
  ...[
    'the bridge',
    'the new budget',
    'a report on the flood',
    'the trade deal',
    'the hospital',
    'the election',
  ],
  ...[
    'the ferry company',
    'a ban on night flights',
    'the price of bread',
    'the court case',
    'the railway line',
  ],
];
const ENDS = [
  ...[
    'will cost far more than anyone had thought',
    'has divided the city for years',
    'cannot wait any longer',
  ],
  ...['was decided behind closed doors', 'is a chance that will not come back', 'would put 300 jobs at risk'],
  ...['should be looked at again by independent experts', 'had been planned since the spring of last year'],
];

type Pick = <Item>(items: readonly Item[]) => Item;

/** Sentences as the news has them; the first four hold what someone said. */
const SENTENCES: ((pick: Pick) => string)[] = [
  (pick) => `“${capital(pick(THINGS))} ${pick(ENDS)},” said ${name(pick)}, ${pick(ROLES)}.`,
  (pick) =>
    `"I do not think that ${pick(THINGS)} ${pick(ENDS)}," ${name(pick)} told reporters ${pick(DAYS)}.`,
  (pick) => `${name(pick)}, ${pick(ROLES)}, said ${pick(DAYS)} that ${pick(THINGS)} ${pick(ENDS)}.`,
  (pick) => `According to two officials in ${pick(PLACES)}, ${pick(THINGS)} ${pick(ENDS)}.`,
  (pick) =>
    `Since then ${pick(THINGS)} has moved on slowly, and few in ${pick(PLACES)} expect it to end soon.`,
  (pick) =>
    `About ${pick([40, 300, 1_200])} people gathered in ${pick(PLACES)} ${pick(DAYS)}, some with children.`,
  (pick) => `${name(pick)} grew up in ${pick(PLACES)} and worked for ${pick(THINGS)} before ${pick(THINGS)}.`,
  (pick) =>
    `The council is to vote on ${pick(THINGS)} next week, after a delay of ${pick([2, 3, 6])} months.`,
  (pick) => `In ${pick(PLACES)}, where ${pick(THINGS)} ${pick(ENDS)}, shops were closed ${pick(DAYS)}.`,
  (pick) =>
    `It was the ${pick(['second', 'third', 'fifth'])} time that rain, wind and high water hit the coast.`,
  (pick) => `Nobody was hurt when ${pick(THINGS)} was hit ${pick(DAYS)}, but the damage is large.`,
  (pick) => `For ${name(pick)} the question is whether ${pick(THINGS)} ${pick(ENDS)}.`,
];

export function inventedNews(count: number): string[] {
  const pick = picker();
  return Array.from({ length: count }, () =>
    Array.from({ length: 12 }, () =>
      Array.from({ length: pick([1, 2, 3]) }, () => pick(SENTENCES)(pick)).join(' '),
    ).join('\n\n'),
  );
}

function name(pick: Pick): string {
  return `${pick(FIRST)} ${pick(LAST)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Chance without chance: a linear congruence that begins at the same number. */
function picker(): Pick {
  let state = 1;
  return (items) => {
    state = (state * 48_271) % 2_147_483_647;
    const item = items[state % items.length];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
}

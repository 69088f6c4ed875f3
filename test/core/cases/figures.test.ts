/** Which figures an article gives for its event, and which numbers are none. */
import { expect, test } from 'vitest';
import { summarize } from '../../../src/core/summarize.ts';
import { read, TODAY } from './reading.ts';

/** "killed at least 58": one line for each figure. */
function figures(text: string, title: string | null = null): string[] {
  const article = { id: 'case', text, title, url: null, outlet: null, publishedAt: TODAY };
  return summarize(article).figures.map(
    ({ measure, bound, value, unit }) =>
      `${measure} ${bound === 'exact' ? '' : `${bound} `}${value}${unit === null || unit === 'magnitude' ? '' : unit}`,
  );
}

test.each<[string, string[]]>([
  ['The death toll rose to 58 on Thursday, the rescue service said.', ['killed 58']],
  ['The death toll stood at 58.', ['killed 58']],
  ['The official death toll from the flood now stands at 1,204.', ['killed 1204']],
  ['Officials put the death toll at 58.', ['killed 58']],
  ['Rescuers found a body in the mud, bringing the death toll to nine.', ['killed 9']],
  ['The toll has climbed to at least 58, the ministry said.', ['killed at least 58']],
  ['The death toll rose from 41 to 58.', ['killed 58']],
  ['The death toll rose by 17 to 58.', ['killed 58']],
  ['The earthquake left a death toll of more than two thousand.', ['killed at least 2000']],
  ['58 people were killed when the roof came down.', ['killed 58']],
  ['At least 41 people were killed when the Korsk dam burst.', ['killed at least 41']],
  ['The storm swept over the islands, killing at least 41.', ['killed at least 41']],
  ['The storm killed 41 and injured 200.', ['killed 41', 'injured 200']],
  ['The fire killed 12 workers and injured 34 others early on Sunday.', ['killed 12', 'injured 34']],
  ['The storm swept over the islands, killing 41 overnight.', ['killed 41']],
  ['Forty-one miners were killed and about 200 others were injured.', ['killed 41', 'injured about 200']],
  ['The blast killed 41 people and injured another 200.', ['killed 41', 'injured 200']],
  ['The fire killed two people.', ['killed 2']],
  ['The number of people killed by the collapse of the Korsk dam has risen to 58.', ['killed 58']],
  ['The number of dead rose to 58 and the number of missing fell to 23.', ['killed 58', 'missing 23']],
  ['The flood has claimed 58 lives.', ['killed 58']],
  ['Two hundred and five men, women and children drowned.', ['killed 205']],
  ['Some 1.2 million people were displaced by the flood.', ['displaced about 1200000']],
  ['A dozen people were injured.', ['injured about 12']],
  ['The ministry has confirmed 58 deaths.', ['killed 58']],
  ['It said 23 people were still missing.', ['missing 23']],
  ['About 70 were still missing at noon.', ['missing about 70']],
  ['Nine people are still unaccounted for.', ['missing 9']],
  ['Rescuers are searching for 23 missing people.', ['missing 23']],
  ['Twelve miners remained trapped on Tuesday.', ['trapped 12']],
  ['The explosion trapped 12 miners in the shaft.', ['trapped 12']],
  ['The coastguard rescued 31 passengers.', ['rescued 31']],
  ['The coastguard said 31 people had been rescued.', ['rescued 31']],
  ['Nearly 3,000 people were evacuated from the valley.', ['evacuated about 3000']],
  ['The fire forced 400 residents from their homes.', ['displaced 400']],
  ['Police arrested 14 protesters in the square.', ['arrested 14']],
  ['Fourteen people were detained.', ['arrested 14']],
  ['The number of infections has risen to 1,240.', ['infected 1240']],
  ['The number of confirmed cholera cases in the camp has risen to 640.', ['infected 640']],
  ['Doctors have seen 60 cases of cholera.', ['infected 60']],
  ['The plane went down with 61 passengers and crew on board.', ['aboard 61']],
  ['The ferry was carrying 120 passengers when it sank.', ['aboard 120']],
  ['About 12,000 nurses went on strike on Monday.', ['strikers about 12000']],
  ['A magnitude 6.1 earthquake shook the north.', ['magnitude 6.1']],
  ['A 6.1-magnitude earthquake shook the north.', ['magnitude 6.1']],
  ['The earthquake had a magnitude of 6.1.', ['magnitude 6.1']],
  ['The quake measured 6.1 on the Richter scale.', ['magnitude 6.1']],
  ['The central bank raised its key rate by half a point to 4.5 percent.', ['rate 4.5%']],
  ['The bank left its benchmark interest rate unchanged at 4.25%.', ['rate 4.25%']],
  ['The bank cut its main rate from 4.5 per cent to 4.25 per cent.', ['rate 4.25%']],
  ['Hollin offered $42 a share for its rival.', ['offer per share 42$']],
  ['Hollin raised its bid to $9.4 billion.', ['offer 9400000000$']],
  ['The board rejected a €3bn takeover offer.', ['offer 3000000000€']],
  ['The carmaker will cut 1,200 jobs by June.', ['jobs cut 1200']],
  ['The carmaker said 1,200 jobs would be lost.', ['jobs cut 1200']],
  ['The carmaker is to lay off 1,200 workers.', ['jobs cut 1200']],
])('%s', (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

test.each([
  ['a part', 'The dead were found on Monday, including 12 children killed in the school.'],
  ['a part of them', 'Two of them were killed by the first wave.'],
  ['of whom', 'There were 300 people on the pier, 12 of whom were injured.'],
  ['a part, in one place', 'In Pellin alone, 12 people were killed.'],
  ['more of them', 'Another five people were killed on Monday.'],
  ['more of them, behind', 'Five more people were killed on Monday.'],
  ['by how many', 'The death toll rose by 17 on Monday.'],
  ['the day before', 'A day earlier, 41 deaths had been confirmed.'],
  ['an earlier figure', 'An earlier count put the death toll at 41.'],
  ['from what', 'The death toll has risen from 41.'],
  ['another year', 'The 2011 earthquake killed 300 people.'],
  ['another year, in front', 'In March 2011, 300 people were killed in an earthquake there.'],
  ['years ago', 'A landslide killed 300 people in the valley ten years ago.'],
  ['last year', 'Last year 300 people were killed on the roads.'],
  ['what could be', 'A new flood could kill 300 people, and as if 300 people were killed before.'],
  ['what is feared', 'The mayor fears that 300 people were killed.'],
  ['what would be', 'The mayor said 300 people would be evacuated.'],
  ['what is expected', 'The death toll is expected to rise to 100.'],
  ['a condition', 'If 300 people are killed, the law will change.'],
  ['nobody', 'No one was killed in the fire.'],
  ['none', 'The fire was put out and no people were injured.'],
  ['an age', 'The fire killed Rosa Menken, 61.'],
  ['an age, joined', 'A 61-year-old woman was killed in the fire.'],
  ['an ordinal', 'The 3rd person killed was a miner.'],
  ['animals', 'The flood killed 300 sheep.'],
  ['things', 'The storm killed 41 lines and 12 phones.'],
  ['a rate in time', 'The road has 12 deaths a year.'],
  ['a range', 'Between 40 and 50 people were killed.'],
  ['a range with to', 'The army said 40 to 50 people were killed.'],
  ['another event', 'In a separate attack, 12 people were killed.'],
  ['an aftershock', 'A magnitude 4.9 aftershock shook the town.'],
  ['not certain how many', 'Hundreds of people were killed.'],
  ['said by someone', '"They told us 58 people were killed," Norn said.'],
  ['inflation', 'The inflation rate rose to 4.5 percent.'],
  ['unemployment', 'The unemployment rate fell to 4.5 percent.'],
  ['what is thought of the rate', 'Economists see the key rate at 4.5 percent.'],
  ['the price of a share', 'The shares closed at $42 a share.'],
  ['a dividend', 'The company pays a dividend of $2 a share.'],
  ['an offer of before', 'The board had rejected a $9 billion bid in January.'],
  ['a condition behind', 'It said it would cut 2,000 jobs if the deal goes through.'],
  ['jobs made', 'The plant brings 1,200 jobs to the town.'],
  ['soldiers sent', 'Ardany said it would send 200 soldiers and six pumps.'],
  ['a missed train', 'The team played on, missing 3 games.'],
  ['an anniversary', 'On the anniversary, the names of 58 people killed were read.'],
])('no figure: %s', (_, text) => {
  expect(figures(text)).toEqual([]);
});

test('a figure stands at its words, with its bound, in its sentence', () => {
  const text = 'The road is closed. At least 41 people were killed when the dam burst. It is not open.';
  const [figure] = read(text).figures;
  expect(figure).toMatchObject({ text: 'At least 41', start: 20, main: true, rule: 'were-killed' });
  expect(text.slice(figure?.sentence.start, figure?.sentence.end)).toBe(
    'At least 41 people were killed when the dam burst.',
  );
});

test('the figure in the title is the own one of the article', () => {
  const text = 'The storm killed 41 people at sea.\n\nThe dam broke, and 58 people were killed.';
  expect(figures(text)).toEqual(['killed 41', 'killed 58']);
  expect(figures(text, 'Toll rises to 58')).toEqual(['killed 58', 'killed 41']);
});

test('a total goes before what the lead says of one place; what stands far down without one is no figure of its own', () => {
  const lead = 'A wall fell and killed two people in Pellin.';
  expect(figures(`${lead}\n\nThe road is open.\n\nThe death toll stood at 58.`)).toEqual([
    'killed 58',
    'killed 2',
  ]);
  const low = read('The road is open.\n\nThe town is quiet.\n\nThe army said 12 people were killed.').figures;
  expect(low.map(({ main }) => main)).toEqual([false]);
});

test('a table of numbers is read to a limit', () => {
  const rows = 'The storm killed 41 people. '.repeat(400);
  expect(read(`The news of the day is this. ${rows}`).figures).toHaveLength(300);
});

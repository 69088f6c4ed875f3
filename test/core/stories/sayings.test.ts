/** One utterance in several outlets: the same words, a part of them, or words taken down differently. */
import { expect, test } from 'vitest';
import { readSample } from '../../../src/sample/sample.ts';
import { sayingsOf } from '../../../src/core/stories/sayings.ts';
import type { StoryArticle } from '../../../src/core/stories/storyArticle.ts';
import { summarize } from '../../../src/core/summarize.ts';
import { article, sameSurname } from './story.ts';

const morning = '2031-03-03T10:00:00Z';
const evening = '2031-03-03T20:00:00Z';
const nextDay = '2031-03-04T10:00:00Z';

function quoted(outlet: string, words: string, at = evening, speaker = 'Milena Draskova'): StoryArticle {
  return article(outlet, at, `The town was quiet after the flood. "${words}," ${speaker} said in Pellin.`);
}

/** "Draskova, differently: Wire “…” / part Post “…”". */
function sayings(articles: StoryArticle[]): string[] {
  return sayingsOf(articles, sameSurname).map(({ speaker, differently, wordings }) => {
    const places = wordings.map(
      (each) =>
        `${each.part ? 'part ' : ''}${each.places.map(({ article: { outlet } }) => outlet).join(' ')} ${each.text}`,
    );
    return `${speaker?.name ?? 'unclear'}${differently ? ', differently' : ''}: ${places.join(' / ')}`;
  });
}

test('the same words by the same speaker are one saying in several places', () => {
  const all = [
    quoted('Wire', 'We will not pay a cent', morning),
    quoted('Post', 'We will not pay a cent'),
    quoted('Courier', 'We will not pay a cent', nextDay, 'Draskova'),
  ];
  expect(sayings(all)).toEqual(['Milena Draskova: Wire Post Courier "We will not pay a cent,"']);
  const [saying] = sayingsOf(all, sameSurname);
  expect(saying?.date).toBe('2031-03-03');
  for (const { article: one, quote } of saying?.wordings[0]?.places ?? [])
    expect(one.text.slice(quote.start, quote.end)).toBe('"We will not pay a cent,"');
});

test.each([
  ['We will not pay a cent', "We won't pay one cent"],
  [
    'We will not leave this valley before the last house stands again',
    'We will not leave the valley before the last house stands again',
  ],
  [
    'There is no money left for this bridge and there never was',
    "There's no money left for the bridge and there never was",
  ],
  [
    'We heard it long before we saw it come down the street',
    'We heard it long before we saw it coming down the street',
  ],
])('reported differently: %s / %s', (one, other) => {
  const found = sayingsOf([quoted('Wire', one, morning), quoted('Post', other)], sameSurname);
  expect(found.map(({ differently }) => differently)).toEqual([true]);
  expect(found[0]?.wordings.map(({ places }) => places.length)).toEqual([1, 1]);
});

test.each([
  ['the opposite', 'There will be no independent inquiry', 'There will be an independent inquiry'],
  [
    'an opposite word',
    'We will open the northern border at midnight',
    'We will close the northern border at midnight',
  ],
  [
    'another number',
    'We lost 47 people in this one night of rain',
    'We lost 58 people in this one night of rain',
  ],
  [
    'another name',
    'We will close the old school in Pellin this year',
    'We will close the old school in Orlin this year',
  ],
  ['other words', 'We will not pay a cent', 'We will not wait a year'],
  ['too few words', 'Not yet', 'Not now'],
])('two sayings: %s', (_, one, other) => {
  expect(sayings([quoted('Wire', one, morning), quoted('Post', other)])).toHaveLength(2);
});

test('alike, but on another day, by someone else, or side by side in one article: two sayings', () => {
  const [one, other] = ['We will not pay a cent', 'We will not pay one cent'];
  expect(sayings([quoted('Wire', one, morning), quoted('Post', other, nextDay)])).toHaveLength(2);
  expect(sayings([quoted('Wire', one, morning), quoted('Post', other, evening, 'Josef Albin')])).toHaveLength(
    2,
  );
  expect(sayings([quoted('Wire', one, morning), quoted('Post', one, evening, 'Josef Albin')])).toHaveLength(
    2,
  );
  const both = `"${one}," Milena Draskova said in Pellin. "${other}," Draskova told the crowd in Orlin.`;
  expect(sayings([article('Wire', morning, `The town was quiet. ${both}`)])).toHaveLength(2);
});

test('a part belongs to the longer quote, also with words left out', () => {
  const long = 'We will not pay a cent for a dam that others built and others broke';
  const all = [
    quoted('Wire', long, morning),
    quoted('Post', 'We will not pay a cent'),
    quoted('Courier', 'We will not pay a cent … for a dam that others … broke'),
  ];
  expect(sayings(all)).toEqual([
    `Milena Draskova: Wire "${long}," / part Post "We will not pay a cent," / part Courier "We will not pay a cent … for a dam that others … broke,"`,
  ]);
});

test('a short sentence is no part of what was said on another day', () => {
  const all = [
    quoted('Wire', 'We will not sell the port', morning),
    quoted('Post', 'We will not sell the port. It belongs to all of us'),
    quoted('Courier', 'We will not sell the port for less than it is worth to the town', nextDay),
  ];
  expect(sayings(all)).toEqual([
    'Milena Draskova: Post "We will not sell the port. It belongs to all of us," / part Wire "We will not sell the port,"',
    'Milena Draskova: Courier "We will not sell the port for less than it is worth to the town,"',
  ]);
});

test('long words whose speaker is unclear are those of who says them elsewhere', () => {
  const words = 'We will not pay a cent for a dam that others broke';
  const unclear = article('Post', evening, `The town was quiet after the flood.\n\n"${words}."`);
  expect(unclear.summary.quotes.map(({ speaker }) => speaker)).toEqual([null]);
  expect(sayings([unclear, quoted('Wire', words, nextDay)])).toEqual([
    `Milena Draskova: Post Wire "${words}."`,
  ]);
});

test('speakers without a name are never one', () => {
  const [wire, post] = [
    quoted('Wire', 'We will not pay a cent', morning, 'a senior official'),
    quoted('Post', 'We will not pay a cent', evening, 'a senior official'),
  ];
  expect(sayings([wire, post])).toHaveLength(2);
});

test('the sample story', async () => {
  const sample = (await readSample()).filter(({ id }) => id.includes('korsk'));
  const all = sample.map((each) => ({ ...each, addedAt: each.publishedAt ?? '', summary: summarize(each) }));
  const several = sayings(all).filter((line) =>
    / (?:Wire|Courier|Post) \w+ /.test(line.split(': ')[1] ?? ''),
  );
  expect(several).toEqual([
    'Josef Albin: Northern Wire Northern Wire "We heard it before we saw it,"',
    'Milena Draskova: Lindrava Courier Vesna Valley Post Lindrava Courier "There will be no independent inquiry,"',
    'Anneke Sorel: Lindrava Courier Lindrava Courier "Water is patient. It finds the crack years before we do,"',
    'Milena Draskova: Vesna Valley Post Northern Wire "I never saw such a report,"',
  ]);
});

test('10,000 quotes that are much alike are put together in time', () => {
  const one = quoted('Wire', 'We will not pay a cent');
  const [quote] = one.summary.quotes;
  if (quote === undefined) throw new Error('no quote');
  const filler = 'for a dam that others built and others broke '.repeat(5);
  const articles = Array.from({ length: 10 }, (_, outlet) => ({
    ...one,
    id: `many-${outlet}`,
    summary: {
      ...one.summary,
      quotes: Array.from({ length: 1_000 }, (__, index) => ({
        ...quote,
        text: `"We will not pay a cent ${filler} word${index} word${index + outlet}"`,
      })),
    },
  }));
  const found = sayingsOf(articles, sameSurname);
  const places = found.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.places));
  expect(places).toHaveLength(10_000);
});

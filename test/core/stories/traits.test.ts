/** What an article is known by, and that no text breaks or slows the reading of it. */
import { describe, expect, test } from 'vitest';
import { storyParameters } from '../../../src/core/stories/parameters.ts';
import { isKind, traitsOf } from '../../../src/core/stories/traits.ts';

const ferry = {
  title: 'Ferry sinks off Velmora',
  text: 'The ferry Mira Voss sank off Velmora with 212 people. A lifeboat from Velmora found Mira Voss at 3 a.m.',
};

function traitOf(term: string, article: { title: string | null; text: string } = ferry) {
  return traitsOf(article).find((trait) => trait.term === term);
}

describe('an article is known by', () => {
  test('its names, alone and with the name behind them', () => {
    expect(traitOf('velmora')).toMatchObject({ kind: 'name', words: 'Velmora' });
    expect(traitOf('mira voss')).toMatchObject({ kind: 'names', words: 'Mira Voss' });
  });

  test('its words without their endings, not those that all news holds', () => {
    expect(traitOf('lifeboat')?.kind).toBe('word');
    for (const term of ['the', 'peopl', 'people', 'with']) expect(traitOf(term)).toBeUndefined();
  });

  test('its numbers of two digits or more, however they are written', () => {
    expect(traitOf('#212')?.words).toBe('212');
    expect(traitOf('#3')).toBeUndefined();
    expect(traitOf('#1400', { title: null, text: 'There were 1,400 guests.' })?.words).toBe('1,400');
  });

  test('the kinds of event its words speak of, each word once for a kind', () => {
    const kinds = traitsOf(ferry).filter(({ term }) => isKind(term));
    expect(kinds.map(({ words }) => words)).toContain('ship');
    expect(traitOf('=quake')).toBeUndefined();
    const quake = (text: string) => traitOf('=quake', { title: null, text })?.weight;
    expect(quake('an earthquake')).toBe(1);
    expect(quake('an earthquake and its aftershock')).toBe(2 ** storyParameters.kindPower);
  });

  test('the more, if it is a name or stands in the title; how often changes nothing', () => {
    const weight = (term: string, text: string, title: string | null = null) =>
      traitOf(term, { title, text })?.weight ?? 0;
    expect(weight('velmora', 'off Velmora')).toBeGreaterThan(weight('harbour', 'off the harbour'));
    expect(weight('harbour', 'harbour', 'harbour')).toBeGreaterThan(weight('harbour', 'harbour harbour'));
    expect(weight('harbour', 'harbour and harbour')).toBe(weight('harbour', 'harbour and pier'));
  });

  test('a place in capitals, as an agency writes it at the beginning', () => {
    const text = 'VELMORA (LW) - Divers found the wreck. Lifeboats came back.';
    expect(traitOf('velmora', { title: null, text })?.kind).toBe('name');
    expect(traitOf('lifeboat', { title: null, text })?.kind).toBe('word');
  });
});

describe('no text is too much', () => {
  test.each([
    ['nothing', '', 0],
    ['marks alone', '"'.repeat(1_000_000), 0],
    ['one endless word, and what the title shows of it', 'x'.repeat(1_000_000), 2],
    ['control characters', '\u0000\u0007\u202e'.repeat(1000), 0],
  ])('%s', (_, text, most) => {
    expect(traitsOf({ title: null, text }).length).toBeLessThanOrEqual(most);
    expect(traitsOf({ title: text, text }).length).toBeLessThanOrEqual(most);
  });

  test('a long text gives no more than is kept, and only from its beginning', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `Zorn${index.toString(36)}`).join(' of ');
    const traits = traitsOf({ title: null, text });
    expect(traits).toHaveLength(storyParameters.terms);
    expect(traitOf('harbour', { title: null, text: `${'word '.repeat(5000)} harbour` })).toBeUndefined();
  });

  test.each([
    ['no capitals', 'velmora harbour ferry sank'],
    ['capitals alone', 'VELMORA HARBOUR FERRY SANK'],
    ['Greek', 'Το πλοίο βυθίστηκε στη Βελμόρα'],
    ['Cyrillic', 'Паром затонул у Велморы ночью'],
    ['Arabic', 'غرقت العبارة قبالة فيلمورا'],
    ['accents', 'Le bac de Velmóra a coulé près du rivage'],
  ])('%s: the words are found all the same', (_, text) => {
    const traits = traitsOf({ title: null, text });
    expect(traits.length).toBeGreaterThanOrEqual(3);
    for (const { weight } of traits) expect(weight).toBeGreaterThan(0);
  });

  test('words that are fields of every object are words', () => {
    const text = 'constructor prototype __proto__ hasOwnProperty';
    expect(traitsOf({ title: null, text }).every(({ weight }) => Number.isFinite(weight))).toBe(true);
  });
});

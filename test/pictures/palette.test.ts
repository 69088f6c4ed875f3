/** All words can be read: their contrast with what they stand on is 4.5 or more. */
import { describe, expect, test } from 'vitest';
import { contrast, noSide, palette, sideColours, tones } from '../../src/pictures/palette.ts';

test('contrast is counted as WCAG 2 counts it', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2);
  expect(contrast('#0072B2', '#0072B2')).toBe(1);
});

describe('at least 4.5', () => {
  const grounds = [palette.card, ...[...sideColours, noSide].map(({ tint }) => tint)];
  test.each(grounds)('words on %s', (ground) => {
    expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.muted, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each([...sideColours, noSide])('words on $accent', ({ accent, onAccent }) => {
    expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(Object.entries(tones))('words of lines: %s', (_tone, { ink }) => {
    expect(contrast(ink, palette.card)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the lines of stated relations stand out from the card', () => {
  for (const tone of ['contact', 'friendly', 'hostile'] as const)
    expect(contrast(tones[tone].line, palette.card)).toBeGreaterThanOrEqual(3);
});

test('sides have colours of their own', () => {
  expect(new Set([...sideColours, noSide].map(({ accent }) => accent)).size).toBe(sideColours.length + 1);
});

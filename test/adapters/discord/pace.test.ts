/** How fast one of several processes calls Discord: slower when it is told, and by and by as fast as before. */
import { expect, test } from 'vitest';
import { createPace } from '../../../src/adapters/discord/pace.ts';

const tooMuch = (): Response =>
  new Response(null, { status: 429, headers: { 'x-ratelimit-global': 'true' } });

test('halves when all processes together were too fast, once a second, and grows by one a second', () => {
  let now = Temporal.Instant.from('2031-03-01T08:00:00Z');
  const later = (seconds: number): void => {
    now = now.add({ seconds });
  };
  const pace = createPace(() => now);
  expect(pace.perSecond()).toBe(50);
  pace.note(new Response(null, { status: 429 }));
  expect(pace.perSecond()).toBe(50);
  for (let told = 0; told < 3; told++) pace.note(tooMuch());
  expect(pace.perSecond()).toBe(25);
  later(1);
  pace.note(tooMuch());
  expect(pace.perSecond()).toBe(13);
  later(10);
  expect(pace.perSecond()).toBe(23);
  later(1_000);
  expect(pace.perSecond()).toBe(50);
  for (let told = 0; told < 20; told++) {
    pace.note(tooMuch());
    later(1);
  }
  expect(pace.perSecond()).toBeGreaterThanOrEqual(1);
});

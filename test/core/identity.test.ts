/** Who is a person that is known already, who a namesake, and which spellings are one name. */
import { describe, expect, test } from 'vitest';
import { freeKey, whoIsMeant } from '../../src/core/people/identity.ts';
import { baseKey, baseOf, namesakeKey, numberOf } from '../../src/core/people/keys.ts';
import { findableWords } from '../../src/core/people/nameWords.ts';
import { spellingKey, spellingRules } from '../../src/core/people/spelling.ts';

const minister = {
  person: 'person jane roe',
  roles: ['Finance Minister'],
  company: ['Velmora', 'Oren Tabask'],
};
const keeper = { person: 'person jane roe #2', roles: ['goalkeeper'], company: ['Tessaly United'] };

describe('somebody of a known name', () => {
  test.each([
    ['without roles', { roles: [], company: [] }, [minister], minister.person],
    ['with a role of the same field', { roles: ['President'], company: [] }, [minister], minister.person],
    ['with a role of no field', { roles: ['spokesman'], company: [] }, [minister], minister.person],
    ['with a role of another field', { roles: ['goalkeeper'], company: ['Selna'] }, [minister], null],
    ['in the same company', { roles: ['goalkeeper'], company: ['oren tabask'] }, [minister], minister.person],
    [
      'with a word of the role in common',
      { roles: ['goalkeeper and former finance trader'], company: [] },
      [minister],
      minister.person,
    ],
    ['of two who fits', { roles: ['striker'], company: [] }, [minister, keeper], keeper.person],
    [
      'of two whose company it is',
      { roles: [], company: ['Tessaly United'] },
      [minister, keeper],
      keeper.person,
    ],
    ['of two with no evidence', { roles: [], company: [] }, [minister, keeper], minister.person],
    ['who is neither', { roles: ['novelist'], company: [] }, [minister, keeper], null],
  ])('%s', (_, found, candidates, expected) => {
    expect(whoIsMeant(found, candidates)).toBe(expected);
  });

  test('gets a number that nobody has', () => {
    const base = baseKey('person', 'Jane Roe');
    expect(freeKey(base, new Set([base]))).toBe('person jane roe #2');
    expect(freeKey(base, new Set([base, 'person jane roe #3']))).toBe('person jane roe #2');
    expect(freeKey(base, new Set(['person jane roe #2']))).toBe(base);
  });
});

describe('keys', () => {
  test.each([
    ['Ali Khaménei', 'person ali khamenei'],
    ['  JANE “Roe” #2 ', 'person jane roe 2'],
    ['__proto__', 'person proto'],
    ['李伟', 'person 李伟'],
  ])('of %s', (name, key) => {
    expect(baseKey('person', name)).toBe(key);
    expect(baseOf(namesakeKey(key, 3))).toBe(key);
    expect(numberOf(namesakeKey(key, 3))).toBe(3);
    expect(numberOf(key)).toBe(1);
  });

  test('of an endless name and its words are short', () => {
    const name = `${'a\u0301'.repeat(500_000)} ${'x '.repeat(500_000)}`;
    expect(baseKey('person', name).length).toBeLessThan(300);
    expect(findableWords(name).join(' ').length).toBeLessThan(1000);
  });

  test('of an unnamed source keeps its words', () => {
    expect(baseOf(baseKey('unnamed', 'official #2'))).toBe('unnamed official #2');
  });
});

describe('spelling', () => {
  test.each(spellingRules)('%s', ({ pattern, example: [one, other] }) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
    expect([one, other].some((word) => new RegExp(pattern.source, 'u').test(word))).toBe(true);
  });

  test.each([
    ['araghchi', 'araqchi', 'aragchi'],
    ['khamenei', 'khameini', 'kamenei'],
    ['zelensky', 'zelenskyy', 'zelenskiy'],
    ['qaddafi', 'gaddafi', 'gadhafi', 'kadafi', 'khadafy'],
    ['mohammed', 'muhammad', 'mohamed'],
    ['netanyahu', 'netaniahu'],
  ])('%s and %s are alike', (...spellings) => {
    expect(new Set(spellings.map(spellingKey)).size).toBe(1);
  });

  test.each([
    ['voss', 'vance'],
    ['iran', 'iraq'],
    ['merkel', 'markov'],
    ['李伟', '李强'],
  ])('%s and %s are not', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });

  test('of an endless word is short', () => {
    expect(spellingKey('qx'.repeat(500_000)).length).toBeLessThanOrEqual(80);
  });
});

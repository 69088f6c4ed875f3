/** Why a speaker or a role: the reasons in words, on texts that are read by the analysis itself. */
import { describe, expect, test } from 'vitest';
import type { StoredQuote } from '../../src/core/records.ts';
import { summarize } from '../../src/core/summarize.ts';
import { plainText } from '../../src/reply/plainText.ts';
import { whoIsMeant, whichRule, whyNote, whyRole } from '../../src/views/why.ts';
import { whyQuotePage } from '../../src/views/whyPages.ts';

/** The last quote of a text. */
function last(text: string): StoredQuote {
  const article = {
    id: '1',
    text,
    title: 'A text',
    url: 'https://wire.example/1',
    outlet: null,
    publishedAt: null,
  };
  const { quotes, actors } = summarize(article);
  const quote = quotes.at(-1);
  if (quote === undefined) throw new Error(`No quote in ${text}`);
  return { quote, speaker: actors.find(({ id }) => id === quote.speaker) ?? null, article };
}

describe('the reason of a quote', () => {
  test.each([
    [
      'The talks were led by Foreign Minister Mira Voss. "We will sign it today," Voss told reporters.',
      'why: “told” stands right behind the words; its subject “Voss” stands in front of it (cue-after, subject-verb); ' +
        '“Voss” is short for Mira Voss',
    ],
    [
      'The talks were led by Foreign Minister Mira Voss. "We will sign it today," she told reporters.',
      'why: “told” stands right behind the words; its subject “she” stands in front of it (cue-after, subject-verb); ' +
        '“she” is taken to be Mira Voss, last named before it as “Foreign Minister Mira Voss”',
    ],
    [
      '"We will sign it today," said a fisherman on the pier.',
      'why: “said” stands right behind the words; its subject “a fisherman” stands behind it (cue-after, verb-subject); ' +
        'no name is given for “a fisherman”',
    ],
    [
      'The report said that the road to the pier was closed.',
      'why: “said” reports the words; its subject “The report” stands in front of it (subject-verb); ' +
        '“The report” is not known as a person or a body',
    ],
    [
      '"We will sign it today," she told the reporters.',
      'why: “told” stands right behind the words; its subject “she” stands in front of it (cue-after, subject-verb); ' +
        'nobody named before it clearly fits “she”',
    ],
    [
      'Mira Voss said no to the plan. "We will not sign it today."',
      'why: the sentence is nothing but quoted words, and “Mira Voss” speaks right before it (continued-sentence)',
    ],
    [
      '"We will stay here until the end of the week."',
      'why: nothing near the words says who spoke (unclear); nobody is named as the speaker',
    ],
  ])('%s', (text, expected) => {
    expect(whyNote(last(text))).toBe(expected);
  });

  test('is the name of a rule that no longer is, when an older summary has it', () => {
    const { quote, speaker } = last('"We will sign it today," said Mira Voss of the union.');
    expect(whichRule({ ...quote, rule: 'of old', subjectRule: null })).toBe('of old (of old)');
    expect(whoIsMeant({ quote, speaker })).toBeNull();
    const role = { text: 'Minister', start: 0, end: 8, former: false, rule: 'of old' };
    expect(whyRole(role)).toBe('how it was found is not on record');
  });
});

test('the page of a quote shows the sentence of the words and that of the cue, once each', () => {
  const stored = last('Mira Voss told Radio Tessaly no. "We will not sign it today."');
  const page = plainText(whyQuotePage({ stored, words: 'sign', others: 2 }), 110);
  expect(page).toMatch(
    /^The article {4}Mira Voss told Radio Tessaly no\. ↗\d\n {15}"We will not sign it today\." ↗\d$/m,
  );
  expect(page).toMatch(/^To whom {8}“Radio Tessaly”$/m);
  expect(page).toContain('→ /quotes about:"sign" why:true  2 more quotes with these words');
  const one = last('"We will not sign it today," Mira Voss told Radio Tessaly.');
  expect(plainText(whyQuotePage({ stored: one, words: 'sign', others: 0 }), 110)).toMatch(
    /^The article {4}"We will not sign it today," Mira Voss told Radio Tessaly\. ↗\d\nRule/m,
  );
});

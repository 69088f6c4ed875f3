/** When a speaker's position has changed, and, more often, when it has not. */
import { expect, test } from 'vitest';
import { readSample } from '../../../src/sample/sample.ts';
import { changedPositions } from '../../../src/core/stories/positions.ts';
import type { StoryArticle } from '../../../src/core/stories/storyArticle.ts';
import { summarize } from '../../../src/core/summarize.ts';
import { article, sameSurname } from './story.ts';

/** Words alone are quoted; a sentence with her name stands as it is. */
function told(words: string): string {
  const sentence = words.includes('Draskova')
    ? words
    : `"${words.replace(/\.$/, ',')}" Minister Milena Draskova said in Pellin.`;
  return `The minister spoke about the plan for the town. ${sentence}`;
}

function pairs(articles: StoryArticle[], since: string | null = null): string[] {
  return changedPositions(articles, sameSurname, since).map(
    ({ before, after, reason }) => `${reason}: ${before.date} ${before.words} → ${after.date} ${after.words}`,
  );
}

function reasons(first: string, second: string): string[] {
  const articles = [
    article('Wire', '2031-03-03T10:00:00Z', told(first)),
    article('Courier', '2031-03-06T10:00:00Z', told(second)),
  ];
  return changedPositions(articles, sameSurname, null).map(({ reason }) => reason);
}

test.each([
  ['There will be no independent inquiry.', 'There will be an independent inquiry.'],
  ['There will be no inquiry into the dam.', 'There will be an inquiry into the dam, and I will answer it.'],
  ['We will not sell the port.', 'We will sell the port to a partner who keeps it open.'],
  ['I will not resign.', 'I will resign on Friday.'],
  ['I will never resign.', 'I will resign.'],
  ["We won't sell the harbour.", 'We will sell the harbour to a foreign company.'],
  ['We will sell the harbour.', 'We will not sell the harbour.'],
  ['We are not going to close the hospital.', 'We are going to close the hospital.'],
  ['No school will be closed in this valley.', 'A school will be closed in this valley.'],
  ['We do not support the new tax.', 'We support the new tax.'],
  ['We support the new tax.', 'We no longer support the new tax.'],
  ['I never saw such a report.', 'I saw the report in August.'],
  ['I did not meet the owner of the mine.', 'I met the owner of the mine.'],
  ['The dam is safe.', 'The dam is not safe.'],
  ['The dam is safe.', 'The dam is unsafe.'],
  ['We support the bill.', 'We oppose the bill.'],
  ['I back the ceasefire.', 'I reject the ceasefire.'],
  ['We accept the verdict of the court.', 'We reject the verdict of the court.'],
  ['We will vote for the budget.', 'We will vote against the budget.'],
  ['We will open the border.', 'We will close the border.'],
  ['We will raise the fuel tax.', 'We will cut the fuel tax.'],
  ['We will attend the summit.', 'We will boycott the summit.'],
  ['I will sign the treaty.', 'I will veto the treaty.'],
  ['Minister Milena Draskova said she would not resign.', 'I will resign.'],
  [
    'Minister Milena Draskova denied that the pumps had been switched off.',
    'Minister Milena Draskova admitted that the pumps had been switched off.',
  ],
  ['Minister Milena Draskova denied that she would resign.', 'I will resign.'],
  [
    'Minister Milena Draskova said she would not sell the harbour.',
    'Minister Milena Draskova said she would sell the harbour.',
  ],
  [
    'Minister Milena Draskova refused to publish the readings.',
    'Minister Milena Draskova promised to publish the readings.',
  ],
  ['We will block the northern pipeline.', 'I have changed my mind about the northern pipeline.'],
  ['We must not negotiate with the rebels.', 'We must negotiate with the rebels.'],
  ['The strike is illegal.', 'The strike is legal.'],
])('changed: %s → %s', (first, second) => {
  expect(reasons(first, second)).toHaveLength(1);
});

test.each([
  ['repeated', 'There will be no independent inquiry.', 'There will be no independent inquiry.'],
  ['repeated in other words', 'There will be no inquiry.', 'There will never be an inquiry.'],
  ['another topic', 'There will be no independent inquiry.', 'There will be an independent election.'],
  ['another topic, one word in common', 'I will not close the school.', 'I will close the meeting.'],
  ['another place', 'We will not close the school in Pellin.', 'We will close the school in Orlin.'],
  ['another time', 'We will not raise taxes this year.', 'We will raise taxes next year.'],
  ['another day', 'We will not meet today.', 'We will meet tomorrow.'],
  ['a narrower denial', 'We will raise taxes.', 'We will not raise taxes on bread.'],
  ['a denial for now', 'We will publish the report.', 'We will not publish the report this week.'],
  ['another number', 'We will not send 200 soldiers.', 'We will send 50 soldiers.'],
  ['a question', 'There will be no inquiry.', 'There will be an inquiry?'],
  ['a question about it', 'There will be no inquiry.', 'Why will there be an inquiry?'],
  ['a condition', 'We will not sign the treaty.', 'If they leave, we will sign the treaty.'],
  ['a condition behind', 'We will not sign the treaty.', 'We will sign the treaty if they leave.'],
  ['a condition in the denial', 'We will not sign the treaty unless they leave.', 'We will sign the treaty.'],
  ['until', 'We will not talk until they leave.', 'We will talk.'],
  ['could', 'There will be no inquiry.', 'There could be an inquiry.'],
  ['perhaps', 'There will be no inquiry.', 'Perhaps there will be an inquiry.'],
  ['words of others', 'There will be no inquiry.', 'The opposition says there will be an inquiry.'],
  ['words of others, reported', 'There will be no inquiry.', 'They told us there will be an inquiry.'],
  ['a hope', 'There will be no war.', 'They hope there will be war.'],
  ['another one does it', 'We will not pay for the dam.', 'They will pay for the dam.'],
  ['another one, by name', 'We will not pay for the dam.', 'Ardany will pay for the dam.'],
  ['you', 'I will not pay the fine.', 'You will pay the fine.'],
  ['news, no position', 'The road is not open.', 'The road is open.'],
  ['progress', 'We have not decided.', 'We have decided.'],
  ['found at last', 'We have not found the cause.', 'We have found the cause.'],
  ['not yet', 'The bridge is not ready yet.', 'The bridge is ready.'],
  ['not only', 'We will not only open the school.', 'We will open the school.'],
  ['not just', 'We support not just the bill.', 'We support the bill.'],
  ['the same words for something else', 'We will not sell the port.', 'We will sell the fish of the port.'],
  ['two denials', 'We will not say no to the bill.', 'We will say no to the bill.'],
  ['a word with two meanings', 'We will not pay.', 'We will pay attention.'],
  ['another object', 'I will not protect anyone.', 'I will protect them.'],
  ['opposites about other things', 'We will raise pensions.', 'We will cut the fuel tax.'],
  ['opposites about a part', 'I support the bill.', 'I oppose the amendments to the bill.'],
  ['opposites, one denied', 'We support the bill.', 'We do not oppose the bill.'],
  ['opened and closed', 'The school is open.', 'The school is closed.'],
  ['the same doubt', 'It is not clear that the dam is safe.', 'The dam is safe.'],
  ['only some', 'We will not close every school.', 'We will close the school.'],
  ['wrong about something else', 'We will block the pipeline.', 'I was wrong about the football.'],
  [
    'no change of mind',
    'We will block the northern pipeline.',
    'I have not changed my mind about the northern pipeline.',
  ],
  [
    'a refusal to answer',
    'Minister Milena Draskova declined to comment.',
    'Minister Milena Draskova agreed to meet the families.',
  ],
  [
    'told of the past',
    'There will be an inquiry.',
    'Minister Milena Draskova had said there would be no inquiry.',
  ],
  ['once said', 'There will be an inquiry.', 'Minister Milena Draskova once said there would be no inquiry.'],
  ['help and harm', 'The reform will not hurt farmers.', 'The reform will help farmers.'],
  ['no doubt', 'There is no doubt that we will win the vote.', 'There is doubt that we will win the vote.'],
])('not changed, %s: %s → %s', (_, first, second) => {
  expect(reasons(first, second)).toEqual([]);
});

const no = 'There will be no independent inquiry,';
const yes = 'There will be an independent inquiry,';

test('the same day is no change, nor are two speakers', () => {
  const monday = article('Wire', '2031-03-03T10:00:00Z', told(no));
  const evening = article('Wire', '2031-03-03T20:00:00Z', told(yes));
  const other = article(
    'Wire',
    '2031-03-05T20:00:00Z',
    `The mayor came to the town. "${yes}" Josef Albin said.`,
  );
  const unnamed = [3, 5].map((day) =>
    article(
      'Wire',
      `2031-03-0${day}T10:00:00Z`,
      `It was a long night in the town. "${day === 3 ? no : yes}" a senior official said.`,
    ),
  );
  expect(pairs([monday, evening])).toEqual([]);
  expect(pairs([monday, other])).toEqual([]);
  expect(pairs(unnamed)).toEqual([]);
});

test('words told again count on the day they were said', () => {
  const monday = article('Wire', '2031-03-03T10:00:00Z', told(no));
  const friday = article('Wire', '2031-03-07T10:00:00Z', told(yes));
  const again = article('Post', '2031-03-08T10:00:00Z', told(no));
  const expected = [
    'negation: 2031-03-03 There will be no independent inquiry → 2031-03-07 There will be an independent inquiry',
  ];
  expect(pairs([monday, friday, again])).toEqual(expected);
  const both = `The minister changed course. "${yes}" Milena Draskova said on Friday. On Monday Draskova had told Channel Nine: "There will be no independent inquiry."`;
  expect(pairs([article('Wire', '2031-03-07T10:00:00Z', both)])).toEqual(expected);
});

test('only what came after a moment', () => {
  const articles = [
    article('Wire', '2031-03-03T10:00:00Z', told(no)),
    article('Wire', '2031-03-07T10:00:00Z', told(yes)),
  ];
  expect(pairs(articles, '2031-03-06T00:00:00Z')).toHaveLength(1);
  expect(pairs(articles, '2031-03-07T12:00:00Z')).toEqual([]);
});

test('the sample story', async () => {
  const sample = (await readSample()).filter(({ id }) => id.includes('korsk'));
  const all = sample.map((each) => ({ ...each, addedAt: each.publishedAt ?? '', summary: summarize(each) }));
  expect(pairs(all)).toEqual([
    'negation: 2026-01-28 There will be no independent inquiry → 2026-01-30 There will be an independent inquiry, and I will answer every question it asks',
  ]);
});

test('10,000 statements about one thing are compared in time', () => {
  const one = article('Wire', '2031-03-03T10:00:00Z', told(no));
  const [quote] = one.summary.quotes;
  if (quote === undefined) throw new Error('no quote');
  const quotes = Array.from({ length: 10_000 }, (_, index) => ({
    ...quote,
    text: `"There will be ${index % 2 === 0 ? 'no' : 'an'} independent inquiry ${index}."`,
  }));
  const many = { ...one, summary: { ...one.summary, quotes } };
  const later = article('Wire', '2031-03-07T10:00:00Z', told(yes));
  expect(pairs([many, later])).toEqual([]);
});

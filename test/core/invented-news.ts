/** News articles that are made up: people nobody's word list knows, speaking in every way the news has for it. */
import fc from 'fast-check';

/** Neither word of these names stands in a lexicon. */
export const PEOPLE = ['Vorrin Teskal', 'Malwen Orrick', 'Selka Brunnick', 'Jurek Dorrel'];

const people = fc.constantFrom(...PEOPLE);

const sayings = fc.constantFrom(
  'The bridge will not open this year',
  'We have waited for an answer since the spring',
  'I was there and I saw the water come over the wall',
  'Nobody asked the people who live here what they want',
  'It was the right thing to do, and we will do it again',
  'There is no money left for the school and the road',
);

const facts = fc.constantFrom(
  'The road to the harbour has been closed since the storm.',
  'About 300 people came to the meeting in the old town hall.',
  'The work on the dam began ten years ago and is not done yet.',
  'The council will vote on the plan in the first week of April.',
  'At least 41 people were killed in the storm, and 23 are still missing.',
  'The death toll rose to 58.',
);

const roles = fc.constantFrom('the mayor', 'a farmer', 'the head of the harbour board', 'a former minister');

const circumstances = fc.constantFrom('', ' on Monday', ' last week', ' in a statement', ' in Oslo');

const sentences = fc
  .record({ who: people, other: people, saying: sayings, second: sayings, role: roles, when: circumstances })
  .chain(({ who, other, saying, second, role, when }) => {
    const surname = who.split(' ')[1] ?? who;
    const lower = saying.charAt(0).toLowerCase() + saying.slice(1);
    return fc.constantFrom(
      `"${saying}," ${who} said${when}.`,
      `"${saying}," said ${who}, ${role}.`,
      `"${saying}," ${surname} told ${other}${when}. "${second}."`,
      `${who}, ${role}, said${when}: "${saying}."`,
      `${who} met ${other}${when}. "${saying}," he said.`,
      `${who} met the council${when}. She said: "${saying}."`,
      `${who} said${when} that ${lower}.`,
      `According to ${who}, ${lower}.`,
      `${who} called the plan "a gift to the rich" and the vote "a day of shame"${when}.`,
      `"${saying}," a senior official said${when}.`,
      `${surname} said${when}, "${saying}."\n\n"${second}."`,
      `"${saying}," ${who} said. "${second}.\n\n"${saying}."`,
    );
  });

const paragraphs = fc
  .array(fc.oneof({ weight: 3, arbitrary: sentences }, { weight: 1, arbitrary: facts }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

/** The paragraphs of an article, in straight marks; the first one has everybody's full name. */
export const inventedArticle = fc.array(paragraphs, { minLength: 2, maxLength: 7 }).map((body) => {
  const opening = `The harbour of Korsk was closed on Sunday. ${PEOPLE.join(', ')} and their friends came to see it.`;
  return [opening, ...body].flatMap((part) => part.split('\n\n'));
});

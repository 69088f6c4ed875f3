/** The subject of a verb of saying that is hard to find: behind participles, asides and clauses, or one that stands alone. */
import { expect, test } from 'vitest';
import { read, speakers } from './reading.ts';

test.each([
  [
    'someone who accompanies',
    'Some people at the gate kicked a man, with Josef Albin reportedly yelling: "Get him out of here right now!"',
    ['Josef Albin'],
  ],
  [
    'someone who was heard',
    'Josef Albin could be heard shouting "get that man out of here" at the gate.',
    ['Josef Albin'],
  ],
  [
    'behind a clause with a verb of its own',
    'A part of "the old and ugly wall" fell and people can no longer go home, said Petra Karrow, a farmer in the north.',
    ['Petra Karrow'],
  ],
  [
    'a participle goes on from the verb right before it',
    'The town and the harbour will be closed, Petra Karrow said, adding, "We will not go back to them."',
    ['Petra Karrow'],
  ],
  [
    'after a few days',
    'A few days later, Petra Karrow changed her mind, telling the board that the laws "are set and will stay that way".',
    ['Petra Karrow'],
  ],
  [
    'whose wife attended',
    'Tomas Belov, whose wife, Irina Belova, attended, said: "It was a long and cold night."',
    ['Tomas Belov'],
  ],
  [
    'two asides',
    'Petra Karrow, the mayor of Korsk, speaking at the new bridge, said that the town had "waited far too long for this day".',
    ['Petra Karrow'],
  ],
  [
    'quoted by a paper',
    'Josef Albin was quoted by the Korsk Herald as saying the offer was "an insult to every worker in this town".',
    ['Josef Albin'],
  ],
  [
    'the agent of a passive verb behind the words',
    'The offer was described as "an insult to every worker in this town" by Josef Albin, the head of the union.',
    ['Josef Albin'],
  ],
  [
    'began by saying',
    'When Josef Albin came back he began by saying, "I do not think it is right to go."',
    ['Josef Albin'],
  ],
  [
    'a letter that said so',
    'Petra Karrow sent the board a letter that said the plan was "an insult to every worker in this town".',
    ['Petra Karrow'],
  ],
  [
    'shortly after',
    'Shortly after the vote, Ada Morel left the room, saying: "There is nothing more to talk about."',
    ['Ada Morel'],
  ],
  [
    'words before a name that look like a verb',
    '"The harbour is safe to use again," said left back Josef Albin.',
    ['Josef Albin'],
  ],
  [
    'behind a phrase that cannot speak',
    'Few were "asked about moving out" or selling farms, said Ada Morel, a farmer in the north.',
    ['Ada Morel'],
  ],
  [
    'and I quote',
    'Ada Morel, the head of the board, said, and I quote, "It was a long and cold night."',
    ['Ada Morel'],
  ],
  ['a verb nobody lists', '"Get out of my house at once," snarled Ada Morel.', ['Ada Morel']],
  ['per', 'The plan is "a gift to the rich and to nobody else", per Ada Morel.', ['Ada Morel']],
  [
    'what critics had said before',
    'Ada Morel said that for years some critics had been predicting a retreat, but it would not happen.\n\n"That is because the harbour remains the most important one."',
    ['Ada Morel', 'Ada Morel'],
  ],
])('%s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});

test.each([
  ['Critics say the plan is "a gift to the rich and to nobody else".', ['Critics']],
  ['Some called the plan "a gift to the rich and to nobody else".', ['Some']],
  [
    '"They have sold our water to strangers," one said. "And the land too," another added.',
    ['one', 'another'],
  ],
  ['"It was a long and cold night," the 34-year-old mother of three said.', ['34-year-old mother of three']],
  ['"It was a long and cold night," the two men said.', ['two men']],
  ['"It was a long and cold night," say experts.', ['experts']],
  ['"It was a long and cold night," the workers\' union president said.', ["workers' union president"]],
])('%s', (text, expected) => {
  expect(speakers(text)).toEqual(expected);
});

test.each([
  ['People marched on Sunday. "We want our school back," the sign read.', 'the sign'],
  ['People marched on Sunday. "We want our school back," read a banner.', 'a banner'],
  ['Josef Albin stood at the gate, holding a sign reading "Give us back our only road".', 'a sign'],
  ['"There are snails with more spine than that," reads a Wednesday editorial.', 'a Wednesday editorial'],
  ['From the report: "It was a long and cold night."', 'the report'],
])('%s is what is written', (text, mention) => {
  expect(read(text).quotes.at(-1)).toMatchObject({ speaker: null, speakerMention: { text: mention } });
});

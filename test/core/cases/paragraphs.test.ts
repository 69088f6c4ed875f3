/** Quotations over several paragraphs, and marks that are missing: what follows must not be lost or turned around. */
import { expect, test } from 'vitest';
import { reported, spoken } from './reading.ts';

test.each([
  [
    'open over two paragraphs, closed at the end of the second',
    'Milena Draskova spoke to the crowd. She said: “We have waited for this bridge for ten years.\n\n“Now it is here, and it will stay here,” she said.\n\nThe crowd went home.',
    [
      'Milena Draskova: “We have waited for this bridge for ten years.',
      'Milena Draskova: “Now it is here, and it will stay here,”',
    ],
  ],
  [
    'open over three paragraphs in straight marks',
    '"We have waited for this bridge for ten years," Milena Draskova said. "It was never easy.\n\n"There were days when I did not believe in it.\n\n"Now it is here, and it will stay here."\n\nThe crowd went home.',
    [
      'Milena Draskova: "We have waited for this bridge for ten years,"',
      'Milena Draskova: "It was never easy.',
      'Milena Draskova: "There were days when I did not believe in it.',
      'Milena Draskova: "Now it is here, and it will stay here."',
    ],
  ],
  [
    'a close that is missing ends with its paragraph',
    'Milena Draskova said: “We have waited for this bridge for ten years.\n\nIlya Venn was not so sure. “It may fall down again,” he said.',
    [
      'Milena Draskova: “We have waited for this bridge for ten years.',
      'Ilya Venn: “It may fall down again,”',
    ],
  ],
  [
    'a stray mark does not turn the next paragraph inside out',
    'The bridge was closed" for two weeks in the spring.\n\n"It may fall down again," Ilya Venn said on Monday.',
    ['Ilya Venn: "It may fall down again,"'],
  ],
  [
    'a paragraph that is only a quotation goes on with the speaker before it',
    '"It may fall down again," Ilya Venn said on Monday.\n\n"Nobody has looked at it for years."\n\nThe city had no answer.',
    ['Ilya Venn: "It may fall down again,"', 'Ilya Venn: "Nobody has looked at it for years."'],
  ],
  [
    'unless someone else takes the floor',
    '"It may fall down again," Ilya Venn said on Monday.\n\n"That is not true at all," Milena Draskova said.\n\n"We have looked at it twice this year."',
    [
      'Ilya Venn: "It may fall down again,"',
      'Milena Draskova: "That is not true at all,"',
      'Milena Draskova: "We have looked at it twice this year."',
    ],
  ],
  [
    'open over three paragraphs in single marks',
    "'We have waited for ten years,' Milena Draskova said. 'It was never easy.\n\n'There were days when I gave up.\n\n'Now it is here.'\n\nThe workers' families went home.",
    [
      "Milena Draskova: 'We have waited for ten years,'",
      "Milena Draskova: 'It was never easy.",
      "Milena Draskova: 'There were days when I gave up.",
      "Milena Draskova: 'Now it is here.'",
    ],
  ],
  [
    'a block after a colon',
    'Ilya Venn wrote on his page:\n\n“The bridge is not safe and nobody should walk on it.”\n\nThe city had no answer.',
    ['Ilya Venn: “The bridge is not safe and nobody should walk on it.”'],
  ],
  [
    'a post after "tweeted"',
    'Milena Draskova tweeted: "The bridge is open. Come and see it for yourselves!"',
    ['Milena Draskova: "The bridge is open. Come and see it for yourselves!"'],
  ],
  [
    'a name and a role behind a dash',
    'What people say about the bridge this week:\n\n"It was worth the wait for all of us." — Milena Draskova, harbour minister\n\n"I will not set a foot on it." — Ilya Venn, engineer',
    ['Milena Draskova: "It was worth the wait for all of us."', 'Ilya Venn: "I will not set a foot on it."'],
  ],
])('%s', (_, text, expected) => {
  expect(spoken(text)).toEqual(expected);
});

test('a paragraph without marks behind "wrote:" is what was written', () => {
  const text =
    'Ilya Venn wrote on his page:\n\nThe bridge is not safe. Nobody should walk on it.\n\nThe city had no answer.';
  expect(reported(text)).toEqual(['Ilya Venn: The bridge is not safe. Nobody should walk on it.']);
});

/** Texts as no editor would let them pass: bits of news in any order, with odd marks and characters between. */
import fc from 'fast-check';
import { readSample } from '../../src/sample/sample.ts';

const news = (await readSample()).map(({ text }) => text);

const marks = fc.constantFrom(
  ...['"', '“', '”', '„', '«', '»', "'", '‘', '’', '""', '(', ')', '[', ']', '—', '…', '...', '?!', ':', ';'],
);

const names = fc.constantFrom(
  ...['Milena Draskova', 'Draskova', "Harrel's", 'President O’Neill', 'Dr. J. R. van der Meer Jr.', 'the US'],
  ...['White House', 'Iran', 'Channel Nine', 'Élise Ñandú', 'IRAN', 'MR SMITH:', 'Turkey, Egypt and Qatar'],
  ...['a senior official', 'two people who were in the room', 'sources', 'He', 'she', 'they', 'I', 'it'],
);

const cues = fc.constantFrom(
  ...[
    'said',
    'says',
    'told',
    'told reporters',
    'according to',
    'According to',
    'added:',
    'asked',
    'denied that',
  ],
  ...['said that', 'who said', 'is said to have', 'would not say whether', 'accused', 'describing it as'],
);

const circumstances = fc.constantFrom(
  ...['on Sunday', 'last week', 'tomorrow', 'on 31 February', 'in May', 'in Ankara', 'at the U.S. Embassy'],
  ...[
    'later this week',
    'by the end of 2026',
    'on Monday, May 18, 2015',
    'in a statement',
    'on Air Force One',
  ],
);

const gaps = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '. ',
  ', ',
  '.\n\n',
  '\n',
  '\r\n\r\n',
  '\t',
  '\u00a0',
  '',
  '\u2028',
);

/** Halves of surrogate pairs, marks that join or turn the text, control characters. */
const oddities = fc.constantFrom(
  ...['😀', '\ud83d', '\ude00', 'e\u0301', '\u200b', '\u202e', '\u0000', '\u0007', '\ufeff', '\uffff', '👩‍👩‍👧'],
  ...['ﬁ', 'İ', 'ß', '中国', 'قال', '1,234.5%', '@user', '<b>', '&amp;', 'https://a.example/?q="x"', '*_~`'],
);

const clauses = fc.constantFrom(
  ...['the work on the dam will go on', 'it was not the end of it', 'they have had to wait for an answer'],
  ...[
    'I hope that he will be at the meeting',
    'the talks are to take place in Turkey this week',
    'he had been there',
  ],
);

/** Sentences as they should be, so that most texts count as English and hold quotes. */
const sentences = fc
  .tuple(clauses, names, cues, circumstances, fc.nat(4))
  .map(([clause, name, cue, circumstance, form]) => {
    const forms = [
      `"${clause}," ${name} ${cue} ${circumstance}.`,
      `${name} ${cue} ${circumstance} that "${clause}" and ${clause}.`,
      `“${clause},” ${cue} ${name}, who was the minister. “${clause}.”`,
      `According to ${name}, ${clause} ${circumstance}.`,
      `${name} ${cue} that ${clause} ${circumstance}.`,
    ];
    return forms[form] ?? clause;
  });

/** Figures, whole and in bits. */
const figures = fc.constantFrom(
  ...[
    'at least 41 people were killed',
    'The death toll rose to 58',
    'killing 1,204',
    'the number of missing',
  ],
  ...['fell to', 'twenty-three', 'a hundred and', 'more than', 'magnitude 6.1', '$42 a share', '1.2 million'],
  ...[
    'including 12',
    '58-year-old',
    '9,99,9',
    '100000000000000000000000',
    '٣ people were killed',
    '4.5 percent',
  ],
);

const pieces = fc.oneof(
  { weight: 6, arbitrary: sentences },
  { weight: 4, arbitrary: marks },
  { weight: 5, arbitrary: names },
  { weight: 4, arbitrary: cues },
  { weight: 3, arbitrary: circumstances },
  { weight: 5, arbitrary: clauses },
  { weight: 3, arbitrary: figures },
  { weight: 2, arbitrary: oddities },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const assembled = fc
  .array(fc.tuple(pieces, gaps), { maxLength: 80 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));

/** Real news with parts cut out and other things put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...news),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), pieces, fc.nat(40))),
  )
  .map(([text, wounds]) =>
    wounds.reduce((whole, [place, piece, cut]) => {
      const at = Math.floor(place * whole.length);
      return whole.slice(0, at) + piece + whole.slice(at + cut);
    }, text),
  );

/** Mostly sentences and bits of news, sometimes any characters at all. */
export const oddText = fc.oneof(
  { weight: 5, arbitrary: assembled },
  { weight: 3, arbitrary: damaged },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

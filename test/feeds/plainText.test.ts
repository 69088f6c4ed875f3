/** HTML becomes text: paragraphs, or one line. */
import { expect, test } from 'vitest';
import { line, paragraphs } from '../../src/feeds/plainText.ts';

test.each([
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['tags that nobody closed', '<p>One<p>Two<ul><li>a<li>b', 'One\n\nTwo\n\na\n\nb'],
  ['one break is a space, two part', 'One<br>more<br/><br>Two', 'One more\n\nTwo'],
  ['words that lines part', '<p>One\n   more</p>', 'One more'],
  ['entities', '<p>A &amp; B&nbsp;C &#8220;x&#8221;</p>', 'A & B C “x”'],
  [
    'what is not for reading',
    '<p>One</p><script>var a="<p>";</script><style>p{}</style><figure><figcaption>cap</figcaption></figure>',
    'One',
  ],
  ['words inside words', '<p>un<b>believ</b>able <a href="x">link</a></p>', 'unbelievable link'],
  ['signs that are no tags', '<p>5 < 6 and a<b, List<string></p>', '5 < 6 and a<b, List<string>'],
  ['text that has no tags keeps its paragraphs', 'One\nmore\n\n\nTwo &amp; three', 'One more\n\nTwo & three'],
  ['control characters and halves', '<p>a\u0000b\u0007c\u009F\uD800\u200B\u00AD</p>', 'abc\uFFFD'],
  ['nothing', '  <div> </div> ', ''],
])('%s', (_, html, text) => {
  expect(paragraphs(html)).toBe(text);
});

test.each([
  ['A <b>bold</b> &amp; <i>new</i> title', 'A bold & new title'],
  ['Two\n lines', 'Two lines'],
  ['R&D: x <y> z', 'R&D: x <y> z'],
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['\u0007 \u200B', null],
  ['', null],
  [null, null],
])('%j on one line is %j', (html, text) => {
  expect(line(html)).toBe(text);
});

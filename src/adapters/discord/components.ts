/** What each kind of block is made of in Discord. */
import type { Picture } from '../../pictures/picture.ts';
import { lineRuns, type Block, type Line, type Run, type Saying } from '../../reply/reply.ts';
import { buttons, findButton, menus } from './controls.ts';
import { limits } from './limits.ts';
import { dividedLine, dividedLines, withoutQuiet } from './markdown.ts';
import { inOneText, prefixed, texts, type Piece } from './pieces.ts';
import type { Tokens } from './tokens.ts';

const renderers: {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, tokens: Tokens) => Piece[];
} = {
  heading: ({ text, aside }) => [
    ...texts(titled('## ', text), null),
    ...texts(aside === null ? [] : prefixed('-# ', aside), '\n'),
  ],
  subheading: ({ text }) => texts(titled('### ', text), null),
  paragraph: ({ text }) => texts(dividedLine(text, limits.text), null),
  list: ({ items }) => inOneText(items.map((item) => prefixed('- ', item))),
  quote: ({ by, sayings }) => quote(dividedLine(by, limits.text), sayings),
  facts: ({ rows }) => facts(rows),
  note: ({ text }) => texts(prefixed('-# ', withoutQuiet(text)), null),
  actions: ({ actions }, tokens) => buttons(actions, tokens),
  choice: (block, tokens) => menus(block, tokens),
  search: (block, tokens) => findButton(block, tokens),
  picture: ({ picture, alt }) => pictured(picture, alt),
  file: ({ name, text }) => [{ kind: 'file', name: name.replace(/[^\w.-]+/g, '_'), data: text }],
};

export function piecesOf(block: Block, tokens: Tokens): Piece[] {
  const renderer = renderers[block.kind] as (block: Block, tokens: Tokens) => Piece[];
  return renderer(block, tokens);
}

/** Signs # at the end of a title are part of Discord's mark for titles, unless something stands behind them. */
function titled(prefix: string, text: string): string[] {
  return dividedLine(text, limits.text - prefix.length - 1).map((line) =>
    `${prefix}${line}`.replace(/#$/, '#\u200B'),
  );
}

/** The speaker stays with the first words. Sayings stand apart: without an empty line they would be one quotation. */
function quote(by: string[], sayings: Saying[]): Piece[] {
  const [first = [], ...others] = sayings.map(sayingLines);
  return inOneText([together([...by, ...first]), ...others.map(together)], '\n\n');
}

/** Every line is marked as a quotation by itself: "> " reaches no further than the end of its line. */
function sayingLines({ words, link, note }: Saying): string[] {
  const mark: Run[] = link === null ? [] : [{ text: '↗', link }];
  const notes = (note?.split('\n') ?? []).flatMap((line) => dividedLine(line, limits.text - 5));
  return [
    ...dividedLines(words, mark, limits.text - 2).map((line) => `> ${line}`),
    ...notes.map((line) => `> -# ${line}`),
  ];
}

/** Lines that are in one message if there is room for all of them in one. */
function together(lines: string[]): string[] {
  const whole = lines.join('\n');
  return whole.length <= limits.text ? [whole].filter((text) => text !== '') : lines;
}

/** Words that are too many for what a picture is described by stand below it. */
function pictured(picture: Picture, alt: string): Piece[] {
  const name = `${picture.kind.replace(' ', '-')}.png`;
  const lines = alt.split('\n').flatMap((line) => prefixed('-# ', line));
  if (alt.length <= limits.description)
    return [{ kind: 'picture', name, picture, description: alt, instead: lines.join('\n') }];
  const [title = ''] = alt.split('\n');
  const below = 'All of it stands below in words.';
  const description = `${shortTitle(title)} ${below}`.trim();
  const instead = 'The picture cannot be drawn now. In words:';
  return [{ kind: 'picture', name, picture, description, instead }, ...texts(lines, null)];
}

/** What is too long for a title is told below anyway. */
function shortTitle(title: string): string {
  return title.length <= limits.description / 2 ? title : '';
}

/** Labels before their lines, or above them where one of them has several. */
function facts(rows: Extract<Block, { kind: 'facts' }>['rows']): Piece[] {
  if (rows.every(({ lines }) => lines.length <= 1)) return inOneText(rows.map(factLine));
  const items = rows.map(({ label, lines }) => {
    const bullet = lines.length > 1 ? '- ' : '';
    const labels = dividedLine([{ text: label, style: 'strong' }], limits.text);
    const [first = [], ...others] = lines.map((line) => prefixed(bullet, line));
    return [...together([...labels, ...first]), ...others.flat()];
  });
  return inOneText(items, '\n\n');
}

function factLine({ label, lines }: { label: string; lines: Line[] }): string[] {
  const words = lines.flatMap((line) => [{ text: ' — ' }, ...lineRuns(line)]);
  return dividedLine([{ text: label, style: 'strong' }, ...words], limits.text);
}

/** Shows a reply as plain text of a given width: the terminal's looks, and everyone's fallback. */
import { displayWidth } from './displayWidth.ts';
import { inert, inertLine } from './inert.ts';
import type { Action, Block, Line, Reply, Run, Saying, Way } from './reply.ts';
import { wrap, type Mark, type Page } from './wrap.ts';

/** How words look. Without `hyperlink` a link is a number, and its address stands under the page. */
export type Style = {
  strong: (text: string) => string;
  quiet: (text: string) => string;
  hyperlink: ((text: string, link: string) => string) | null;
};

export const noStyle: Style = { strong: (text) => text, quiet: (text) => text, hyperlink: null };

const labelGap = 4;

/** One function for each kind of block; each gives whole lines. */
const renderers: {
  [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, page: Page) => string[];
} = {
  heading: ({ text, aside }, page) => heading(text, aside, page),
  subheading: ({ text }, page) => wrap([{ text, style: 'strong' }], page),
  paragraph: ({ text }, page) => wrap(text, page),
  list: ({ items }, page) => items.flatMap((item) => wrap(item, page, '• ')),
  quote: ({ by, sayings }, page) => [
    ...wrap(by, page, '  ', 4),
    ...sayings.flatMap((saying) => sayingLines(saying, page)),
  ],
  facts: ({ rows }, page) => facts(rows, page),
  note: ({ text }, page) => wrap(quiet(text), page),
  actions: ({ actions }, page) => actionLines(actions, page),
  choice: ({ label, ways }, page) => wrap(choice(label, ways), page),
  search: ({ label, before, after }, page) => actionLines([{ label, command: `${before}…${after}` }], page),
  picture: ({ alt }, page) => alt.split('\n').flatMap((line) => wrap(line, page)),
  file: ({ text }) => inert(text).replace(/\n$/, '').split('\n'),
};

export function plainText(reply: Reply, width: number, style: Style = noStyle): string {
  const links: string[] = [];
  const page = { width, ...style, mark: marker(style, links) };
  const lines = reply.blocks.flatMap((block) => render(block, page));
  const addresses = links.map((link, index) => page.quiet(`${numbered(index)} ${inertLine(link)}`));
  return [...lines, ...addresses].join('\n');
}

function render(block: Block, page: Page): string[] {
  const renderer = renderers[block.kind] as (block: Block, page: Page) => string[];
  return renderer(block, page);
}

/** Gives each link its mark; numbered links are put into `links`. */
function marker({ hyperlink, quiet: look }: Style, links: string[]): (link: string) => Mark {
  return (link) => {
    if (hyperlink !== null) return { text: '↗', shown: hyperlink('↗', link) };
    if (!links.includes(link)) links.push(link);
    const text = numbered(links.indexOf(link));
    return { text, shown: look(text) };
  };
}

function numbered(index: number): string {
  return `↗${index + 1}`;
}

function heading(text: string, aside: string | null, page: Page): string[] {
  const lines = wrap([{ text, style: 'strong' }], page);
  if (aside === null) return lines;
  const quietAside: Mark = { text: inertLine(aside), shown: page.quiet(inertLine(aside)) };
  const beside =
    lines.length === 1 ? atRight(lines[0] ?? '', displayWidth(inertLine(text)), quietAside, page) : null;
  return beside === null ? [...lines, ...wrap([{ text: aside, style: 'quiet' }], page)] : [beside];
}

/** The words line by line, the link at the right of the last one, and the small print under them. */
function sayingLines({ words, link, note }: Saying, page: Page): string[] {
  const lines = inert(words)
    .trim()
    .split(/\n+/)
    .flatMap((line) => wrap(line, page, '    '));
  if (link !== null) {
    const mark = page.mark(link);
    const last = lines.at(-1) ?? '';
    const beside = atRight(last, displayWidth(last), mark, page);
    if (beside === null) lines.push(' '.repeat(page.width - displayWidth(mark.text)) + mark.shown);
    else lines[lines.length - 1] = beside;
  }
  for (const text of note?.split('\n') ?? []) lines.push(...wrap([{ text, style: 'quiet' }], page, '      '));
  return lines;
}

/** Puts something at the right end of a line, `null` when there is no room. */
function atRight(line: string, lineWidth: number, { text, shown }: Mark, page: Page): string | null {
  const gap = page.width - lineWidth - displayWidth(text);
  return gap < 2 ? null : line + ' '.repeat(gap) + shown;
}

/** Labels in one column, the lines beside them in another. */
function facts(rows: { label: string; lines: Line[] }[], page: Page): string[] {
  const labels = rows.map(({ label }) => inertLine(label));
  const column = Math.max(0, ...labels.map(displayWidth)) + labelGap;
  return rows.flatMap(({ lines }, row) =>
    lines.flatMap((line, index) => {
      const label = index === 0 ? (labels[row] ?? '') : '';
      const first = (label === '' ? '' : page.strong(label)) + ' '.repeat(column - displayWidth(label));
      return wrap(line, page, first, column);
    }),
  );
}

/** "Kind: any · [direct] · reported". */
function choice(label: string, ways: Way[]): Run[] {
  const each = ways.flatMap(({ label: way, chosen }): Run[] => [
    { text: ' · ', style: 'quiet' },
    { text: chosen ? `[${way}]` : way, style: chosen ? 'strong' : 'quiet' },
  ]);
  return [{ text: `${label}: `, style: 'quiet' }, ...each.slice(1)];
}

/** Buttons as the commands one can type instead, what they lead to beside them. */
function actionLines(actions: Action[], page: Page): string[] {
  const commands = actions.map(
    ({ command, ask }) => `→ ${inertLine(command)}${ask === undefined ? '' : ' …'}`,
  );
  const column = Math.max(0, ...commands.map(displayWidth)) + 2;
  const isTooWide = column > page.width * 0.6;
  return actions.flatMap(({ label }, index) => {
    const command = commands[index] ?? '';
    const does: Line = [{ text: label, style: 'quiet' }];
    if (isTooWide) return [...wrap(command, page), ...wrap(does, page, '    ')];
    return wrap(does, page, command + ' '.repeat(column - displayWidth(command)), column);
  });
}

function quiet(line: Line): Line {
  if (typeof line === 'string') return [{ text: line, style: 'quiet' }];
  return line.map((run) => ({ style: 'quiet' as const, ...run }));
}

/** Lines as Slack's rich text: its words are shown as they are, so that no text of an article can mean anything there. */
import type { types } from '@slack/bolt';
import { lineRuns, type Line, type Run } from '../../reply/reply.ts';

export type Element = types.RichTextBlock['elements'][number];

type Style = NonNullable<types.RichTextText['style']>;

export function richText(elements: Element[]): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

/** `style` is for all of its words. */
export function section(line: Line, style: Style = {}): types.RichTextSection {
  return { type: 'rich_text_section', elements: leaves(line, style) };
}

export function bullets(lines: Line[]): types.RichTextList {
  return { type: 'rich_text_list', style: 'bullet', elements: lines.map((line) => section(line)) };
}

export function quotation(line: Run[]): types.RichTextQuote {
  return { type: 'rich_text_quote', elements: leaves(line, {}) };
}

/** Signs like ":tada:" stay what they are. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function leaves(line: Line, style: Style): types.RichTextElement[] {
  return lineRuns(line).flatMap((run) => runLeaves(run, style));
}

/** Words, and after them the mark that leads to where they stand. */
function runLeaves({ text, style: look, link }: Run, style: Style): types.RichTextElement[] {
  const own = look === 'strong' ? { ...style, bold: true } : style;
  const found: types.RichTextElement[] = [];
  if (text !== '') found.push({ type: 'text', text, ...(Object.keys(own).length > 0 ? { style: own } : {}) });
  if (link !== undefined) found.push({ type: 'link', url: link, text: '↗' });
  return found;
}

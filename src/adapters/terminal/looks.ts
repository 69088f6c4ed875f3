/** Decides how replies look on a stream: their width, and colours only on a terminal that wants them. */
import type { WriteStream } from 'node:tty';
import { inertLine } from '../../reply/inert.ts';
import { noStyle, plainText, type Style } from '../../reply/plainText.ts';
import type { Reply } from '../../reply/reply.ts';

export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

const ansi: Style = {
  strong: (text) => `\u001B[1m${text}\u001B[22m`,
  quiet: (text) => `\u001B[2m${text}\u001B[22m`,
  hyperlink: null,
};

/** The sequence that makes words a link (OSC 8). Encoded, an address holds nothing that could end it. */
function hyperlink(text: string, link: string): string {
  return `\u001B]8;;${encodeURI(inertLine(link)).replaceAll('%25', '%')}\u001B\\${text}\u001B]8;;\u001B\\`;
}

const defaultWidth = 110;
const widest = 120;
const narrowest = 40;

export function show(reply: Reply, output: Output, environment: Record<string, string | undefined>): string {
  const { columns = 0 } = output;
  const width = columns === 0 ? defaultWidth : Math.min(widest, Math.max(narrowest, columns));
  return `${plainText(reply, width, styleFor(output, environment))}\n`;
}

/**
 * Writes a reply; where a file comes through a pipe, byte for byte and alone, so that what reads it gets a valid one.
 * What is said of the file then goes to `errors`, where a person sees it.
 */
export function write(
  reply: Reply,
  {
    output,
    errors,
    environment,
  }: { output: Output; errors: Output; environment: Record<string, string | undefined> },
  gap = '',
): void {
  const file = output.isTTY === true ? undefined : reply.blocks.find(({ kind }) => kind === 'file');
  if (file?.kind !== 'file') {
    output.write(gap + show(reply, output, environment));
    return;
  }
  output.write(gap + file.text);
  const blocks = reply.blocks.filter((block) => block !== file);
  if (blocks.length > 0) errors.write(show({ blocks }, errors, environment));
}

function styleFor(output: Output, environment: Record<string, string | undefined>): Style {
  if (!wantsColour(output, environment)) return noStyle;
  return showsLinks(environment) ? { ...ansi, hyperlink } : ansi;
}

/** Terminals that are known to open links behind words; in any other the address itself is shown. */
function showsLinks({
  TERM_PROGRAM = '',
  VTE_VERSION,
  WT_SESSION,
  TERM = '',
}: Record<string, string | undefined>): boolean {
  const isKnown =
    /^(?:iTerm\.app|WezTerm|vscode|ghostty)$/.test(TERM_PROGRAM) || /kitty|foot|alacritty/.test(TERM);
  return isKnown || VTE_VERSION !== undefined || WT_SESSION !== undefined;
}

export function wantsColour(
  { isTTY }: Output,
  { NO_COLOR = '', TERM }: Record<string, string | undefined>,
): boolean {
  return isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}

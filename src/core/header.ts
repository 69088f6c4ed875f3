/** Reads the lines at the top of a text that say what it is: its date, title, address and outlet. */

export type Header = {
  /** The text without those lines. */
  text: string;
  title: string | null;
  url: string | null;
  outlet: string | null;
  publishedAt: string | null;
};

type Field = Exclude<keyof Header, 'text'>;

/** `date 2026-02-02` may share its line with the text; the others take their whole line. */
const dateLine = /^\s*date:?[^\S\n]+(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)(?=\s|$)/i;
const fieldLine = /^\s*(title|url|outlet):[^\S\n]*(\S[^\n]*?)[^\S\n]*\r?(?:\n|$)/i;

/** Under the other lines: what the file says of itself to whoever opens it. */
const noteLine = /^\s*note:[^\n]*(?:\n|$)/i;

const fields: Record<string, Field> = { title: 'title', url: 'url', outlet: 'outlet' };

/** Lines that only look like a header (an impossible date, a second title) belong to the text. */
export function readHeader(input: string): Header {
  const header: Header = { text: input, title: null, url: null, outlet: null, publishedAt: null };
  let rest = input.startsWith('\uFEFF') ? input.slice(1) : input;
  for (let line = readLine(rest); line !== null; line = readLine(rest)) {
    if (header[line.field] !== null) break;
    header[line.field] = line.value;
    rest = rest.slice(line.length);
  }
  const found = rest.length < input.length;
  return { ...header, text: found ? rest.replace(noteLine, '').replace(/^\s+/, '') : input };
}

function readLine(text: string): { field: Field; value: string; length: number } | null {
  const date = dateLine.exec(text);
  if (date?.[1] !== undefined) {
    return isDate(date[1]) ? { field: 'publishedAt', value: date[1], length: date[0].length } : null;
  }
  const match = fieldLine.exec(text);
  const field = fields[match?.[1]?.toLowerCase() ?? ''];
  const value = match?.[2];
  if (match === null || field === undefined || value === undefined) return null;
  if (field === 'url' && !isWebAddress(value)) return null;
  return { field, value, length: match[0].length };
}

/** Whether an address leads to the web. */
export function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && !/\s/.test(address);
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

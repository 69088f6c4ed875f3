/** Reads the lines at the top of a text that say what it is: its date, title, address and outlet. */
import { monthDay } from './extractors/dateArithmetic.ts';

export type Header = {
  /** The text without those lines. */
  text: string;
  title: string | null;
  url: string | null;
  outlet: string | null;
  publishedAt: string | null;
  /** What stands behind "date:" when it is no date that can be read. */
  unreadDate?: string;
};

type Field = Exclude<keyof Header, 'text' | 'unreadDate'>;

const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\.?)';
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)';

/** `date 2026-02-02` may share its line with the text; the others take their whole line. */
const dateLine = /^\s*date:?[^\S\n]+(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)(?=\s|$)/i;

/** "12 March 2026", "Thu, March 12, 2026, 14:05": the day as people write it, with its month in letters. */
const writtenDateLine = new RegExp(
  String.raw`^\s*date:?[^\S\n]+(?:${weekday},?[^\S\n]+)?` +
    String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[^\S\n]+(?<month>${month})|(?<name>${month})[^\S\n]+(?<number>\d{1,2})(?:st|nd|rd|th)?)` +
    String.raw`,?[^\S\n]+(?<year>\d{4})(?=[\s,.]|$)(?:,?[^\S\n]+(?:at[^\S\n]+)?\d{1,2}[:.]\d{2}[^\n]{0,30}(?=\n|$))?`,
  'i',
);

/** A line that is there for a date and nothing else. */
const anyDateLine = /^\s*date:[^\S\n]*(\S[^\n]{0,59})(?=\n|$)/i;
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
  const unreadDate = header.publishedAt === null ? anyDateLine.exec(rest)?.[1]?.trim() : undefined;
  return {
    ...header,
    ...(unreadDate !== undefined && { unreadDate }),
    text: found ? rest.replace(noteLine, '').replace(/^\s+/, '') : input,
  };
}

function readLine(text: string): { field: Field; value: string; length: number } | null {
  const date = dateLine.exec(text);
  if (date?.[1] !== undefined) {
    return isDate(date[1]) ? { field: 'publishedAt', value: date[1], length: date[0].length } : null;
  }
  const written = writtenDateLine.exec(text);
  if (written !== null) {
    const value = writtenDay(written.groups ?? {});
    return value === null ? null : { field: 'publishedAt', value, length: written[0].length };
  }
  const match = fieldLine.exec(text);
  const field = fields[match?.[1]?.toLowerCase() ?? ''];
  const value = match?.[2];
  if (match === null || field === undefined || value === undefined) return null;
  if (field === 'url' && !isWebAddress(value)) return null;
  return { field, value, length: match[0].length };
}

function writtenDay({ day, month, name, number, year }: Record<string, string | undefined>): string | null {
  const anyDay = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 1 });
  return monthDay(month ?? name, day ?? number, year, anyDay, false);
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

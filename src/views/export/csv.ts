/** Quotes as CSV (RFC 4180), harmless in a spreadsheet. */
import { inert } from '../../reply/inert.ts';
import { fields, type QuoteRecord } from './records.ts';

/** What a spreadsheet may take for a formula (OWASP: CSV injection), also in full width. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Without it Excel reads UTF-8 as something else. */
const byteOrderMark = '\uFEFF';

export const csv = {
  mediaType: 'text/csv; charset=utf-8',
  ending: 'csv',
  start: () => byteOrderMark + row(fields),
  each: (record: QuoteRecord) => row(fields.map((field) => record[field] ?? '')),
  end: () => '',
};

/** Every cell stands in quotation marks, so that no other separator splits one. */
function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const shown = inert(text);
  const guard = formula.test(text) || formula.test(shown) ? "'" : '';
  return `"${guard}${shown.replaceAll('"', '""')}"`;
}

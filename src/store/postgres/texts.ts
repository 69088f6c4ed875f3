/** Texts on the way to PostgreSQL and back: it keeps every character but U+0000. */

/** Stands before what is written for U+0000, or for itself; no text is to use it, but one may. */
const MARK = '\u{10FFFE}';

export function writeText(text: string): string {
  return text.replaceAll(/[\0\u{10FFFE}]/gu, (character) => MARK + (character === '\0' ? '0' : '1'));
}

export function readText(column: string): string {
  return column.includes(MARK)
    ? column.replaceAll(/\u{10FFFE}([01])/gu, (_, which: string) => (which === '0' ? '\0' : MARK))
    : column;
}

/** Pairs quotation marks, paragraph by paragraph. */
import type { Span } from '../summary.ts';
import type { Token } from '../text/tokens.ts';

/** Words in quotation marks; `start` and `end` include the marks, `closed` is false where the closing one is missing. */
export type Quotation = Span & { closed: boolean };

const opening = new Set(['“', '„', '‟', '«', '‘‘', '``', '‘']);
const closing = new Set(['”', '»', '’’', '’']);

/**
 * Marks that have a direction open or close by it; straight ones, and curly ones that an outlet has turned round,
 * by what stands beside them. A pair of curly marks inside straight ones belongs to the words. A quotation that
 * a paragraph leaves open ends with the paragraph.
 */
export function findQuotations(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Span[],
): Quotation[] {
  const quotations: Quotation[] = [];
  const marks = tokens.filter((token) => token.kind === 'mark');
  let next = 0;
  for (const paragraph of paragraphs) {
    let open: Token | null = null;
    for (; next < marks.length; next++) {
      const mark = marks[next];
      if (mark === undefined || mark.start >= paragraph.end) break;
      if (open === null) {
        if (!closing.has(mark.text) && !isStray(text, mark)) open = mark;
      } else if (isNested(open, mark, marks[next + 1], marks[next + 2], paragraph)) {
        next++;
      } else if (opens(text, mark)) {
        open = mark;
      } else {
        quotations.push({ start: open.start, end: mark.end, closed: true });
        open = null;
      }
    }
    if (open !== null && open.end < paragraph.end) {
      quotations.push({ start: open.start, end: paragraph.end, closed: false });
    }
  }
  return quotations;
}

/** A straight mark that can only close, with nothing open: `closed" for`. */
function isStray(text: string, mark: Token): boolean {
  const wordBefore = /[\p{L}\p{N}]/u.test(text.charAt(mark.start - 1));
  return !opening.has(mark.text) && wordBefore && /^(?:\s|$)/.test(text.charAt(mark.end));
}

/** Whether a mark inside an open quotation opens another one instead of closing it. */
function opens(text: string, mark: Token): boolean {
  if (closing.has(mark.text)) return false;
  const wordBefore = /[^\s([—–]/.test(text.charAt(mark.start - 1));
  const wordAfter = /[\p{L}\p{N}$[]/u.test(text.charAt(mark.end));
  return opening.has(mark.text) ? !wordBefore || wordAfter : !wordBefore && wordAfter;
}

/** "The “Equal Justice” sign": a curly pair between two straight marks. */
function isNested(
  open: Token,
  mark: Token,
  second: Token | undefined,
  third: Token | undefined,
  paragraph: Span,
): boolean {
  const straight = !opening.has(open.text);
  const curlyPair = opening.has(mark.text) && second !== undefined && closing.has(second.text);
  return straight && curlyPair && third?.text === open.text && third.end <= paragraph.end;
}

/** Knows how wide words are in which font, and which font draws them. */
import type { Font, Fonts, Weight } from './fonts.ts';
import { hasRightToLeft, isRightToLeft } from './shownText.ts';

export type TypeStyle = { size: number; weight: Weight };

/** A piece of a line that one font draws. */
export type Run = { text: string; family: string; width: number };

export type Typesetter = {
  width: (text: string, style: TypeStyle) => number;
  /** Pieces in the order in which they stand from left to right. */
  runs: (text: string, style: TypeStyle) => Run[];
  /** The files of all fonts that were needed so far. */
  files: () => string[];
};

/** Stands for what no font has. */
const unknown = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emojiSign = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}/u;

/** Space between lines may shrink, letters may be drawn closer together, but never wider than this much more. */
const safety = 1.01;

export function createTypesetter(fonts: Fonts): Typesetter {
  const files = new Set<string>();

  function fontOf(grapheme: string, weight: Weight, preferred: Font[]): Font | null {
    const points = codePoints(grapheme);
    return (
      preferred.find((font) => points.every((point) => font.advance(point, weight) !== undefined)) ?? null
    );
  }

  function pieces(text: string, { size, weight }: TypeStyle): { run: Run; font: Font }[] {
    // Letters that join, and words in two directions, are one font's business for the whole line.
    const order = hasRightToLeft(text) ? [fonts.rightToLeft, ...fonts.all] : fonts.all;
    const found: { run: Run; font: Font }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const signs = emojiSign.test(segment) ? [fonts.emoji, ...order] : order;
      const font = fontOf(segment, weight, signs);
      const last = found.at(-1);
      if (font === null && last?.run.text.endsWith(unknown) === true) continue;
      const drawn = font === null ? unknown : segment.replace(/\uFE0F/g, '');
      const by = font ?? order[0] ?? fonts.emoji;
      const width = widthIn(by, drawn, weight) * size;
      if (last?.font === by || (last !== undefined && drawn === ' ')) {
        last.run.text += drawn;
        last.run.width += width;
      } else found.push({ run: { text: drawn, family: by.family, width }, font: by });
    }
    return found;
  }

  return {
    width: (text, style) => pieces(text, style).reduce((sum, { run }) => sum + run.width, 0),
    runs: (text, style) => {
      const found = pieces(text, style);
      for (const { font } of found) files.add(font.file(style.weight));
      const runs = found.map(({ run }) => run);
      return isRightToLeft(text) ? runs.reverse() : runs;
    },
    files: () => [...files].sort(),
  };
}

function widthIn(font: Font, text: string, weight: Weight): number {
  let sum = 0;
  for (const point of codePoints(text)) sum += font.advance(point, weight) ?? 0;
  return (sum * safety) / 1000;
}

function codePoints(text: string): number[] {
  return [...text].map((sign) => sign.codePointAt(0) ?? 0).filter((point) => point !== 0xfe0f);
}

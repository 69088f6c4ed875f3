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

type Sign = { font: Font; text: string; width: number };

/** Stands for what no font has. */
const unknown = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emojiSign = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}/u;

/** Space between lines may shrink, letters may be drawn closer together, but never wider than this much more. */
const safety = 1.01;

export function createTypesetter(fonts: Fonts): Typesetter {
  const files = new Set<string>();

  const drawn = new Map<string, Sign>();

  /** How a sign is drawn, at a size of 1; letters come again and again. */
  function sign(grapheme: string, weight: Weight, isTurned: boolean): Sign {
    const key = `${weight} ${isTurned} ${grapheme}`;
    let found = drawn.get(key);
    if (found === undefined) drawn.set(key, (found = chooseSign(grapheme, weight, isTurned, fonts)));
    return found;
  }

  function pieces(text: string, { size, weight }: TypeStyle): { run: Run; font: Font }[] {
    const isTurned = hasRightToLeft(text);
    const found: { run: Run; font: Font }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const { font, text: shown, width } = sign(segment, weight, isTurned);
      const last = found.at(-1);
      if (shown === unknown && segment !== unknown && last?.run.text.endsWith(unknown) === true) continue;
      if (last !== undefined && (last.font === font || shown === ' ')) {
        last.run.text += shown;
        last.run.width += width * size;
      } else found.push({ run: { text: shown, family: font.family, width: width * size }, font });
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

function chooseSign(grapheme: string, weight: Weight, isTurned: boolean, fonts: Fonts): Sign {
  // Letters that join, and words in two directions, are one font's business for the whole line.
  const turned = isTurned ? [fonts.rightToLeft, ...fonts.all] : fonts.all;
  const order = emojiSign.test(grapheme) ? [fonts.emoji, ...turned] : turned;
  const points = codePoints(grapheme);
  const found = order.find((font) => points.every((point) => font.advance(point, weight) !== undefined));
  const font = found ?? turned[0] ?? fonts.emoji;
  const text = found === undefined ? unknown : grapheme.replace(/\uFE0F/g, '');
  const widths = codePoints(text).map((point) => font.advance(point, weight) ?? 0);
  return { font, text, width: (widths.reduce((sum, width) => sum + width, 0) * safety) / 1000 };
}

function codePoints(text: string): number[] {
  return Array.from(text, (sign) => sign.codePointAt(0) ?? 0).filter((point) => point !== 0xfe0f);
}

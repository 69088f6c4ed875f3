/** The fonts, in the order in which they are asked for a character; each is read when one needs it. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFontFile, type FontFile } from './fontFile.ts';

export type Weight = 'regular' | 'bold';

export type Font = {
  /** As the font calls itself. */
  family: string;
  file: (weight: Weight) => string;
  advance: (codePoint: number, weight: Weight) => number | undefined;
};

export type Fonts = { all: Font[]; emoji: Font; rightToLeft: Font };

type Kept = { family: string; package: string } & Record<Weight, string>;

const inter: Kept = {
  family: 'Inter',
  package: '@expo-google-fonts/inter',
  regular: '400Regular/Inter_400Regular.ttf',
  bold: '600SemiBold/Inter_600SemiBold.ttf',
};

/** Arabic, Hebrew, Armenian, Georgian, signs. */
const wide: Kept = {
  family: 'DejaVu Sans',
  package: 'dejavu-fonts-ttf',
  regular: 'ttf/DejaVuSans.ttf',
  bold: 'ttf/DejaVuSans-Bold.ttf',
};

/** Simplified and traditional characters, and kana. */
const chinese: Kept = {
  family: 'Noto Sans S Chinese',
  package: '@embedpdf/fonts-sc',
  regular: 'fonts/NotoSansHans-Regular.otf',
  bold: 'fonts/NotoSansHans-Bold.otf',
};

const korean: Kept = {
  family: 'Noto Sans Korean',
  package: '@embedpdf/fonts-kr',
  regular: 'fonts/NotoSansKR-Regular.otf',
  bold: 'fonts/NotoSansKR-Bold.otf',
};

const emoji: Kept = {
  family: 'Noto Emoji',
  package: '@expo-google-fonts/noto-emoji',
  regular: '400Regular/NotoEmoji_400Regular.ttf',
  bold: '700Bold/NotoEmoji_700Bold.ttf',
};

/** A package with a font is not there, or the file in it. */
export class FontMissing extends Error {
  override name = 'FontMissing';
}

/** `home` is a file of the program: packages are looked for as if it imported them. */
export function openFonts(home: string): Fonts {
  const require = createRequire(home);
  const [first, second, ...others] = [inter, wide, chinese, korean].map((kept) => openFont(kept, require));
  const signs = openFont(emoji, require);
  if (first === undefined || second === undefined) throw new FontMissing('There are no fonts.');
  return { all: [first, second, ...others, signs], emoji: signs, rightToLeft: second };
}

function openFont(kept: Kept, require: NodeJS.Require): Font {
  const read = new Map<Weight, FontFile>();
  const file = (weight: Weight): string => findFile(kept, kept[weight], require);
  return {
    family: kept.family,
    file,
    advance: (codePoint, weight) => {
      let font = read.get(weight);
      if (font === undefined) read.set(weight, (font = readFontFile(file(weight))));
      return font.advance(codePoint);
    },
  };
}

/** Some packages let nobody name their files: their folders are looked for along the way up. */
function findFile(kept: Kept, name: string, require: NodeJS.Require): string {
  for (const folder of require.resolve.paths(kept.package) ?? []) {
    const file = join(folder, kept.package, name);
    if (existsSync(file)) return file;
  }
  throw new FontMissing(`The font ${kept.family} is not there: ${kept.package} is not installed.`);
}

/** Makes any text harmless to show: what steers a terminal, turns the direction or hides is taken out. */

/** Direction overrides and isolates, invisible marks and tag characters: they change how the words around them look. */
const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;

/** Joiners are letters' business in Persian or in emoji; anywhere else they only make two words look the same. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]/gu;

/** Text as it may be shown: line breaks stay, tabs become spaces, every other control character becomes a visible sign. */
export function inert(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(strayJoiner, '')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' ? '\n' : visibleSign(control)));
}

/** The same on one line. */
export function inertLine(text: string): string {
  return inert(text).replace(/\s*\n\s*/g, ' ');
}

function visibleSign(control: string): string {
  const code = control.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

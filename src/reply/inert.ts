/** Makes any text harmless to show: what steers a terminal, turns the direction or hides is taken out. */

/** Direction overrides and isolates, invisible marks and tag characters: they change how the words around them look. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\p{Bidi_Control}\uFFF9-\uFFFB]/gu;

/** Joiners are letters' business in Persian or in emoji; anywhere else they only make two words look the same. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]/gu;

/** Text as it may be shown: line breaks stay, tabs become spaces, every other control character becomes a visible sign. */
export function inert(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(strayJoiner, '')
    .replace(invisible, (sign) => (isPartOfSign(sign) ? sign : ''))
    .replace(/\p{Cc}/gu, (control) => (control === '\n' ? '\n' : visibleSign(control)));
}

/** The same on one line. Spaces are looked at from their first one only, or a long row of them would take for ever. */
export function inertLine(text: string): string {
  return inert(text).replace(/(?<!\s)\s*\n\s*/g, ' ');
}

/** Joiners that were left, and the selectors that choose between two looks of a sign. */
function isPartOfSign(sign: string): boolean {
  return sign === '\u200C' || sign === '\u200D' || (sign >= '\uFE00' && sign <= '\uFE0F');
}

function visibleSign(control: string): string {
  const code = control.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

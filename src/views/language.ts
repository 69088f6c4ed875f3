/** Says plainly that a text is in a language that cannot be analysed. */

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

export function otherLanguage(tag: string): string {
  const name = nameOf(tag);
  const which = name === null ? 'does not seem to be in English' : `is in ${name}`;
  return `This text ${which}. It is stored, but only English can be analysed yet.`;
}

function nameOf(tag: string): string | null {
  if (tag === 'und') return null;
  try {
    return names.of(tag) ?? null;
  } catch {
    return null;
  }
}

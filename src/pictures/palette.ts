/** The colours of all pictures: a light card that stands on dark and on light pages alike. */

export const palette = {
  card: '#FCFCFD',
  edge: '#D3D9E2',
  ink: '#18202C',
  muted: '#4F5A6B',
  /** Lines that lead the eye and carry no words. */
  rule: '#C3CBD7',
  onDark: '#FFFFFF',
};

/**
 * Told apart by colour-blind people as well: from the set of Masataka Okabe and Kei Ito (Color Universal Design, 2008),
 * without its yellow, which is too pale on a light card, and its vermilion, which is kept for disputes.
 */
const okabeIto = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9'];

/** Whoever belongs to no side, or to one too many. */
const neutral = '#8A94A3';

export type SideColour = { accent: string; tint: string; onAccent: string };

export const sideColours: SideColour[] = okabeIto.map(sideColour);
export const noSide: SideColour = sideColour(neutral);

/** How people are with each other: what a line looks like, and its words. */
export type Tone = 'contact' | 'friendly' | 'hostile' | 'together';

export const tones: Record<Tone, { line: string; ink: string; width: number; dash: number[] }> = {
  contact: { line: '#66738A', ink: '#3B4657', width: 2, dash: [] },
  friendly: { line: '#00805D', ink: '#00664A', width: 2, dash: [] },
  // Okabe and Ito's vermilion, darkened until its words can be read.
  hostile: { line: '#C44A00', ink: '#9C3A00', width: 2, dash: [7, 5] },
  together: { line: '#8C97A8', ink: '#4F5A6B', width: 1.6, dash: [2, 4] },
};

/** The first sides have a colour each, in the order in which they are given. */
export function coloursOfSides(sides: (string | null)[]): Map<string, SideColour> {
  const named = [...new Set(sides)].filter((side) => side !== null);
  return new Map(named.map((side, index) => [side, sideColours[index] ?? noSide]));
}

function sideColour(accent: string): SideColour {
  const isDark = contrast(accent, palette.onDark) >= 4.5;
  return {
    accent,
    tint: mix(accent, palette.card, 0.12),
    onAccent: isDark ? palette.onDark : palette.ink,
  };
}

function mix(colour: string, ground: string, share: number): string {
  const parts = channels(colour).map((value, index) =>
    Math.round(value * share + (channels(ground)[index] ?? 0) * (1 - share)),
  );
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** As WCAG 2 counts it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort(
    (first, second) => first - second,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

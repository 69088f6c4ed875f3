/** Sizes that all pictures share: at 360 pixels, a phone's width, the smallest letters are 9 pixels high. */
import type { TypeStyle } from './typesetter.ts';

/** Wide enough for three boxes side by side; a map may need more, up to `widest`. */
export const pictureWidth = 600;
export const widest = 680;
export const margin = 24;

export const styles = {
  title: { size: 27, weight: 'bold' },
  name: { size: 18, weight: 'bold' },
  longName: { size: 15.5, weight: 'bold' },
  day: { size: 17, weight: 'bold' },
  body: { size: 18.5, weight: 'regular' },
  detail: { size: 15.5, weight: 'regular' },
  label: { size: 15, weight: 'regular' },
  initials: { size: 13, weight: 'bold' },
} satisfies Record<string, TypeStyle>;

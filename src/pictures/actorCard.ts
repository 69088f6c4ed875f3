/** Draws one actor: a box in the colour of the side, with the name, the role and how often they are quoted. */
import { breakLines } from './lines.ts';
import { styles } from './look.ts';
import { palette, type SideColour } from './palette.ts';
import type { MapActor } from './picture.ts';
import { blockHeight, wordsShapes, type Shape } from './scene.ts';
import { shownText } from './shownText.ts';
import type { TypeStyle, Typesetter } from './typesetter.ts';
import { count } from './wording.ts';

export type Card = { width: number; height: number; shapes: Shape[] };

/** Room for three side by side. */
export const cardWidth = 172;

const badge = 28;
const left = 8 + badge + 7;
const right = 9;
const padding = 9;

export function actorCard(actor: MapActor, colour: SideColour, width: number, type: Typesetter): Card {
  const inner = width - left - right;
  const lines = (text: string, style: TypeStyle, most: number): string[] =>
    breakLines(shownText(text), { style, width: inner, most }, type);
  const nameStyle = nameStyleFor(shownText(actor.name), inner, type);
  const name = lines(actor.name, nameStyle, 3);
  const details = [
    ...(actor.role === null ? [] : lines(actor.role, styles.label, 2)),
    ...(actor.quoted === 0 ? [] : [count(actor.quoted, 'quote')]),
  ];
  const nameHeight = blockHeight(name, nameStyle);
  const height = Math.max(badge, nameHeight + blockHeight(details, styles.label)) + 2 * padding;
  const isUnnamed = actor.kind === 'unnamed';
  const top = padding + Math.max(0, (badge - nameHeight - blockHeight(details, styles.label)) / 2);
  const block = { x: left, width: inner };
  return {
    width,
    height,
    shapes: [
      {
        kind: 'box',
        part: isUnnamed ? 'actor unnamed' : 'actor',
        frame: { x: 0, y: 0, width, height },
        radius: 14,
        fill: colour.tint,
        stroke: { colour: colour.accent, width: 2, dash: isUnnamed ? [5, 4] : [] },
      },
      ...badgeShapes(actor, colour),
      ...wordsShapes(name, { ...block, part: 'name', y: top, style: nameStyle, ink: palette.ink }),
      ...wordsShapes(details, {
        ...block,
        part: 'role',
        y: top + nameHeight,
        style: styles.label,
        ink: palette.muted,
      }),
    ],
  };
}

/** Smaller letters, if one of its words would else have to be broken. */
function nameStyleFor(name: string, inner: number, type: Typesetter): TypeStyle {
  const isWhole = name.split(' ').every((word) => type.width(word, styles.name) <= inner);
  return isWhole ? styles.name : styles.longName;
}

/** Round for people, square for all that consists of people. */
function badgeShapes({ name, kind }: MapActor, colour: SideColour): Shape[] {
  const frame = { x: 8, y: padding, width: badge, height: badge };
  const isPerson = kind === 'person' || kind === 'unnamed';
  return [
    {
      kind: 'box',
      part: 'badge',
      frame,
      radius: isPerson ? badge / 2 : 7,
      fill: colour.accent,
      stroke: null,
    },
    {
      kind: 'words',
      part: 'initials',
      text: kind === 'unnamed' ? '?' : initials(name),
      frame,
      align: 'middle',
      style: styles.initials,
      ink: colour.onAccent,
    },
  ];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first signs of the first word and of the last, if a script has capitals; of any other, the first alone. */
function initials(name: string): string {
  const words = shownText(name).split(' ');
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word = '') => [...graphemes.segment(word.replace(/^[^\p{L}\p{N}\p{S}]+/u, ''))][0]?.segment ?? '')
    .map((letter) => letter.toUpperCase().slice(0, 8));
  const [first = ''] = letters;
  return /\p{Lu}/u.test(first) ? letters.join('') : first;
}

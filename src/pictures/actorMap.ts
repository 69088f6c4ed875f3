/** Draws who is talking to whom: actors as boxes, what is told of two of them as a line with its words. */
import { actorCard, cardWidth, type Card } from './actorCard.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { bondLabel, bondShapes, type BondLabel } from './bonds.ts';
import { daysBetween } from './days.ts';
import { framed, heading } from './frame.ts';
import { legendShapes, type LegendItem } from './legend.ts';
import { margin, pictureWidth, styles, widest } from './look.ts';
import { chooseFor, type Bond, type Choice } from './mapChoice.ts';
import { coloursOfSides, noSide, palette, type SideColour, type Tone } from './palette.ts';
import type { ActorMap, MapActor } from './picture.ts';
import { blockHeight, moved, wordsShapes, type Scene, type Shape } from './scene.ts';
import type { Typesetter } from './typesetter.ts';
import { count } from './wording.ts';

export function actorMapScene(map: ActorMap, type: Typesetter): Scene {
  const choice = chooseFor(map);
  const colours = coloursOfSides(choice.actors.map(({ side }) => side));
  const cards = new Map(
    choice.actors.map((actor) => [actor.id, actorCard(actor, colourOf(actor, colours), type)]),
  );
  const { bonds, arrangement } = fit(choice, cards, type);
  const width = Math.max(pictureWidth, Math.ceil(arrangement.width) + 2 * margin);
  const head = heading(map.title, belowTitle(bonds), width, type);
  const left = (width - arrangement.width) / 2;
  const top = head.bottom + 18;
  const inMap = moved(mapShapes(bonds, cards, arrangement, type), { x: left, y: top });
  const loose = looseCards(
    choice.actors,
    bonds,
    cards,
    width,
    top + arrangement.height + (arrangement.height > 0 ? 26 : 0),
    bonds.length > 0,
  );
  const more = moreLine(choice, choice.bonds.length - bonds.length, width, loose.bottom + 14);
  const rule = more.bottom + 18;
  const items = legendItems(choice.actors, bonds, colours);
  const legend = legendShapes(
    items,
    corner(map),
    { x: margin, y: rule + 14, width: width - 2 * margin },
    type,
  );
  const line: Shape = {
    kind: 'line',
    part: 'rule',
    points: [
      { x: margin, y: rule },
      { x: width - margin, y: rule },
    ],
    stroke: { colour: palette.edge, width: 1.5, dash: [] },
  };
  const shapes = [...head.shapes, ...inMap, ...loose.shapes, ...more.shapes, line, ...legend.shapes];
  return framed(shapes, width, Math.ceil(rule + 14 + legend.height + margin - 8));
}

/** The weakest bonds are left out until the map is narrow enough to be read on a phone. */
function fit(
  choice: Choice,
  cards: Map<string, Card>,
  type: Typesetter,
): { bonds: Bond[]; arrangement: Arrangement } {
  for (let kept = choice.bonds; ; kept = kept.slice(0, -1)) {
    const ends = new Set(kept.flatMap(({ from, to }) => [from, to]));
    const boxes = [...cards]
      .filter(([id]) => ends.has(id))
      .map(([id, { width, height }]) => ({ id, width, height }));
    const links = kept.map((bond, index) => {
      const { from, to, heads } = bond;
      return { id: String(index), from, to, isOneWay: heads === 'one', label: bondLabel(bond, type) };
    });
    const arrangement = arrange(boxes, links);
    if (arrangement.width <= widest - 2 * margin || kept.length === 0) return { bonds: kept, arrangement };
  }
}

function mapShapes(
  bonds: Bond[],
  cards: Map<string, Card>,
  { places, routes }: Arrangement,
  type: Typesetter,
): Shape[] {
  const drawn = bonds.map((bond, index) => {
    const label: BondLabel | null = bondLabel(bond, type);
    const route = routes.get(String(index));
    return route === undefined ? { lines: [], words: [] } : bondShapes(bond, label, route);
  });
  return [
    ...drawn.flatMap(({ lines }) => lines),
    ...drawn.flatMap(({ words }) => words),
    ...[...places].flatMap(([id, at]) => moved(cards.get(id)?.shapes ?? [], at)),
  ];
}

/** Actors with no line stand in rows under the map. */
function looseCards(
  actors: MapActor[],
  bonds: Bond[],
  cards: Map<string, Card>,
  width: number,
  top: number,
  isTitled: boolean,
): { shapes: Shape[]; bottom: number } {
  const ends = new Set(bonds.flatMap(({ from, to }) => [from, to]));
  const alone = actors.filter(({ id }) => !ends.has(id));
  if (alone.length === 0) return { shapes: [], bottom: top - 26 };
  const title = isTitled ? ['Also named'] : [];
  const shapes: Shape[] = wordsShapes(title, {
    part: 'group',
    x: margin,
    y: top,
    width: width - 2 * margin,
    style: styles.detail,
    ink: palette.muted,
  });
  let y = top + blockHeight(title, styles.detail) + (isTitled ? 8 : 0);
  let [x, tallest] = [0, 0];
  const gap = 18;
  for (const { id } of alone) {
    const card = cards.get(id);
    if (card === undefined) continue;
    if (x > 0 && x + card.width > width - 2 * margin) {
      y += tallest + gap;
      [x, tallest] = [0, 0];
    }
    shapes.push(...moved(card.shapes, { x: margin + x, y }));
    x += cardWidth + gap;
    tallest = Math.max(tallest, card.height);
  }
  return { shapes, bottom: y + tallest };
}

function moreLine(
  { others }: Choice,
  bonds: number,
  width: number,
  y: number,
): { shapes: Shape[]; bottom: number } {
  const parts = [
    ...(others === 0 ? [] : [count(others, 'more actor')]),
    ...(bonds === 0 ? [] : [count(bonds, 'more relation')]),
  ];
  if (parts.length === 0) return { shapes: [], bottom: y - 14 };
  const lines = [`and ${parts.join(', ')}`];
  const block = {
    part: 'more',
    x: margin,
    y,
    width: width - 2 * margin,
    style: styles.detail,
    ink: palette.muted,
  };
  return { shapes: wordsShapes(lines, block), bottom: y + blockHeight(lines, styles.detail) };
}

function belowTitle(bonds: Bond[]): string {
  if (bonds.some(({ tone }) => tone !== 'together'))
    return 'Arrows lead from whoever acts to whom it concerns.';
  return 'No article says who spoke to whom, or about whom. These are the actors it names.';
}

function corner({ articles, days }: ActorMap): string {
  const when = days === null ? [] : [daysBetween(days.first, days.last)];
  return [count(articles, 'article'), ...when].join(' · ');
}

function legendItems(actors: MapActor[], bonds: Bond[], colours: Map<string, SideColour>): LegendItem[] {
  const sides = [...colours].filter(([, colour]) => colour !== noSide);
  const used: Tone[] = (['contact', 'friendly', 'hostile', 'together'] as const).filter((tone) =>
    bonds.some((bond) => bond.tone === tone),
  );
  return [
    ...sides.map(([side, colour]) => ({ kind: 'side' as const, side, colour })),
    ...(sides.length < colours.size ? [{ kind: 'other side' as const }] : []),
    ...(actors.some(({ kind }) => kind === 'unnamed') ? [{ kind: 'unnamed' as const }] : []),
    ...used.map((tone) => ({ kind: 'tone' as const, tone })),
  ];
}

function colourOf({ side }: MapActor, colours: Map<string, SideColour>): SideColour {
  return (side === null ? undefined : colours.get(side)) ?? noSide;
}

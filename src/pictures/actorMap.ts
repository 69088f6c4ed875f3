/** Draws who is talking to whom: actors as boxes, what is told of two of them as a line with its words. */
import { actorCard, cardWidth, type Card } from './actorCard.ts';
import { arrange, columnsFor, type Arrangement } from './arrange.ts';
import { bondLabel, bondShapes } from './bonds.ts';
import { daysBetween } from './days.ts';
import { framed, heading } from './frame.ts';
import { legendShapes, type LegendItem } from './legend.ts';
import { margin, pictureWidth, widest } from './look.ts';
import { chooseFor, type Bond, type Choice } from './mapChoice.ts';
import { coloursOfSides, noSide, palette, sideColours, type SideColour, type Tone } from './palette.ts';
import type { ActorMap, MapActor } from './picture.ts';
import { looseCards, moreLine } from './mapRest.ts';
import { moved, type Scene, type Shape } from './scene.ts';
import type { Typesetter } from './typesetter.ts';
import { count } from './wording.ts';

type CardOf = (actor: MapActor, width: number) => Card;

export function actorMapScene(map: ActorMap, type: Typesetter): Scene {
  const choice = chooseFor(map);
  const colours = coloursOfSides(sidesOf(choice.actors));
  const cardOf: CardOf = (actor, width) => actorCard(actor, colourOf(actor, colours), width, type);
  const fitted = fit(choice, cardOf, type);
  const { bonds, arrangement } = fitted;
  const width = Math.max(pictureWidth, Math.ceil(arrangement.width) + 2 * margin);
  const head = heading(map.title, belowTitle(bonds), width, type);
  const left = (width - arrangement.width) / 2;
  const inMap = moved(mapShapes(fitted, type), { x: left, y: head.bottom + 18 });
  const alone = choice.actors
    .filter(({ id }) => !fitted.cards.has(id))
    .map((actor) => cardOf(actor, cardWidth));
  const loose = looseCards(alone, bonds.length > 0, head.bottom + 18 + arrangement.height, width);
  const more = moreLine(
    choice.others,
    choice.bondsLeft + choice.bonds.length - bonds.length,
    width,
    loose.bottom + 14,
  );
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

type Fitted = { bonds: Bond[]; cards: Map<string, Card>; arrangement: Arrangement };

/** Of a card where one, two or three stand side by side. */
const widths = [300, 250, cardWidth];

/** The weakest bonds are left out until the map is narrow enough to be read on a phone. */
function fit({ actors, bonds }: Choice, cardOf: CardOf, type: Typesetter): Fitted {
  for (let kept = bonds; ; kept = kept.slice(0, -1)) {
    const ends = new Set(kept.flatMap(({ from, to }) => [from, to]));
    const width = widths[columnsFor(ends.size) - 1] ?? cardWidth;
    const cards = new Map(
      actors.filter(({ id }) => ends.has(id)).map((actor) => [actor.id, cardOf(actor, width)]),
    );
    const links = kept.map((bond, index) => {
      const { from, to, heads } = bond;
      return { id: String(index), from, to, isOneWay: heads === 'one', label: bondLabel(bond, type) };
    });
    const boxes = [...cards].map(([id, card]) => ({ id, width: card.width, height: card.height }));
    const arrangement = arrange(boxes, links);
    if (arrangement.width <= widest - 2 * margin || kept.length === 0)
      return { bonds: kept, cards, arrangement };
  }
}

function mapShapes({ bonds, cards, arrangement: { places, routes } }: Fitted, type: Typesetter): Shape[] {
  const drawn = bonds.map((bond, index) => {
    const route = routes.get(String(index));
    return route === undefined ? { lines: [], words: [] } : bondShapes(bond, bondLabel(bond, type), route);
  });
  return [
    ...drawn.flatMap(({ lines }) => lines),
    ...drawn.flatMap(({ words }) => words),
    ...[...places].flatMap(([id, at]) => moved(cards.get(id)?.shapes ?? [], at)),
  ];
}

function belowTitle(bonds: Bond[]): string {
  if (bonds.some(({ tone }) => tone !== 'together'))
    return 'Arrows lead from whoever acts to whom it concerns.';
  return 'No article says who spoke to whom; these are the actors named.';
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
    ...(sides.length < sidesIn(actors) ? [{ kind: 'other sides' as const }] : []),
    ...(actors.some(({ kind }) => kind === 'unnamed') ? [{ kind: 'unnamed' as const }] : []),
    ...used.map((tone) => ({ kind: 'tone' as const, tone })),
  ];
}

/** There are few colours: of many sides those have one that several stand on. */
function sidesOf(actors: MapActor[]): string[] {
  const sides = actors.flatMap(({ side }) => (side === null ? [] : [side]));
  const several = sides.filter((side, index) => sides.indexOf(side) !== index);
  const isCrowded = new Set(sides).size > sideColours.length;
  return isCrowded ? sides.filter((side) => several.includes(side)) : sides;
}

function sidesIn(actors: MapActor[]): number {
  return new Set(actors.map(({ side }) => side).filter((side) => side !== null)).size;
}

function colourOf({ side }: MapActor, colours: Map<string, SideColour>): SideColour {
  return (side === null ? undefined : colours.get(side)) ?? noSide;
}

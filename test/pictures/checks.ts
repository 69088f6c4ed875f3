/** What is wrong with a scene: words that leave their room or the picture, and words that lie on others or on boxes. */
import type { Rectangle, Scene, Words } from '../../src/pictures/scene.ts';
import type { Typesetter } from '../../src/pictures/typesetter.ts';

export function flaws({ width, height, shapes }: Scene, type: Typesetter): string[] {
  const words = shapes.filter((shape) => shape.kind === 'words');
  const inked = words.map((shape) => ({ shape, ink: inkOf(shape, type) }));
  const cards = shapes.flatMap((shape) =>
    shape.kind === 'box' && /^(?:actor|card|event card)/.test(shape.part) && shape.frame.x > 1
      ? [shape.frame]
      : [],
  );
  const found: string[] = [];
  inked.forEach(({ shape, ink }, index) => {
    const told = `${shape.part} “${shape.text}”`;
    if (ink.width > shape.frame.width + 0.01) found.push(`${told} is wider than its room`);
    if (ink.x < 2 || ink.y < 2 || ink.x + ink.width > width - 2 || ink.y + ink.height > height - 2)
      found.push(`${told} leaves the picture`);
    for (const card of cards)
      if (overlap(ink, card) && !contains(card, ink)) found.push(`${told} crosses the border of a box`);
    for (const other of inked.slice(index + 1))
      if (overlap(ink, other.ink)) found.push(`${told} lies on ${other.shape.part} “${other.shape.text}”`);
  });
  cards.forEach((card, index) => {
    for (const other of cards.slice(index + 1)) if (overlap(card, other)) found.push('two boxes overlap');
  });
  return [...found, ...lineFlaws(shapes, cards)];
}

/** Lines may cross each other, but never a box. */
function lineFlaws(shapes: Scene['shapes'], cards: Rectangle[]): string[] {
  const tones = ['contact', 'friendly', 'hostile', 'together'];
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'line' || !tones.includes(shape.part)) return [];
    return shape.points.slice(1).flatMap((end, index) => {
      const start = shape.points[index] ?? end;
      const along = {
        x: Math.min(start.x, end.x),
        y: Math.min(start.y, end.y),
        width: Math.max(0.1, Math.abs(start.x - end.x)),
        height: Math.max(0.1, Math.abs(start.y - end.y)),
      };
      return cards.some((card) => overlap(along, card)) ? ['a line crosses a box'] : [];
    });
  });
}

/** Where the letters are: as wide as the font says, and as high as letters with accents and descenders. */
export function inkOf({ text, frame, align, style }: Words, type: Typesetter): Rectangle {
  const width = type.width(text, style);
  const left = { start: 0, middle: (frame.width - width) / 2, end: frame.width - width }[align];
  const height = style.size;
  return { x: frame.x + left, y: frame.y + (frame.height - height) / 2, width, height };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  const slack = 0.05;
  return (
    one.x + slack < other.x + other.width &&
    other.x + slack < one.x + one.width &&
    one.y + slack < other.y + other.height &&
    other.y + slack < one.y + one.height
  );
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01
  );
}

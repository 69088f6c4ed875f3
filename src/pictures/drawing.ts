/** Draws a picture from beginning to end: its scene, its SVG, its PNG. */
import { Resvg } from '@resvg/resvg-js';
import { actorMapScene } from './actorMap.ts';
import { dayScene } from './dayHeader.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { toPng } from './png.ts';
import { toSvg } from './svg.ts';
import { timelineScene } from './timeline.ts';
import type { Fonts } from './fonts.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

/** Two pixels for one: sharp on any screen. */
const zoom = 2;

const scenes: {
  [Kind in Picture['kind']]: (picture: Extract<Picture, { kind: Kind }>, type: Typesetter) => Scene;
} = {
  'actor map': actorMapScene,
  timeline: timelineScene,
  day: dayScene,
};

export function sceneOf(picture: Picture, type: Typesetter): Scene {
  return (scenes[picture.kind] as (picture: Picture, type: Typesetter) => Scene)(picture, type);
}

export type Painting = { png: Uint8Array; width: number; height: number };

export function paint(picture: Picture, fonts: Fonts): Painting {
  const type = createTypesetter(fonts);
  const svg = toSvg(sceneOf(picture, type), type);
  const image = render(svg, type.files());
  const { width, height } = image;
  return { png: toPng(image.pixels, width, height) ?? image.asPng(), width, height };
}

export function render(svg: string, fontFiles: string[]): ReturnType<Resvg['render']> {
  return new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();
}

/** Draws a picture from beginning to end: its scene, its SVG, its PNG. */
import { Resvg } from '@resvg/resvg-js';
import { actorMapScene } from './actorMap.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './svg.ts';
import type { Typesetter } from './typesetter.ts';

/** Two pixels for one: sharp on any screen. */
const zoom = 2;

export function sceneOf(picture: Picture, type: Typesetter): Promise<Scene> | Scene {
  switch (picture.kind) {
    case 'actor map':
      return actorMapScene(picture, type);
  }
  throw new Error('x');
}

export async function paint(
  picture: Picture,
  type: Typesetter,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const svg = toSvg(await sceneOf(picture, type), type);
  const image = render(svg, type.files());
  return { png: image.asPng(), width: image.width, height: image.height };
}

export function render(svg: string, fontFiles: string[]): ReturnType<Resvg['render']> {
  return new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();
}

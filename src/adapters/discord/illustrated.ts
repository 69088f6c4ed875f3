/** Draws the picture of a message; where that is not possible, what it says in words takes its place. */
import { ComponentType, type APIComponentInContainer } from 'discord.js';
import type { Draw } from '../adapter.ts';
import type { DiscordMessage, Sketch } from './messages.ts';

/** A message with everything that is sent with it. */
export type FinishedMessage = Omit<DiscordMessage, 'files'> & {
  files: { name: string; data: string | Uint8Array }[];
};

export async function illustrated(
  { components, files }: DiscordMessage,
  draw: Draw,
): Promise<FinishedMessage> {
  const finished: FinishedMessage = { components, files: [] };
  for (const file of files) {
    if (!('picture' in file)) {
      finished.files.push(file);
      continue;
    }
    const drawing = await draw(file.picture);
    if (drawing === null) finished.components = finished.components.map((each) => inWords(each, file));
    else finished.files.push({ name: file.name, data: drawing.png });
  }
  return finished;
}

function inWords(
  component: FinishedMessage['components'][number],
  { name, instead }: Sketch,
): FinishedMessage['components'][number] {
  if (component.type !== ComponentType.Container) return component;
  const components = component.components.map((each): APIComponentInContainer => {
    const isIt =
      each.type === ComponentType.MediaGallery &&
      each.items.some(({ media }) => media.url === `attachment://${name}`);
    return isIt ? { type: ComponentType.TextDisplay, content: instead } : each;
  });
  return { ...component, components };
}

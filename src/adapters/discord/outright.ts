/** Says every field of a component outright, as Discord gives it back: an edit then keeps nothing of what was there. */
import { ComponentType, SeparatorSpacingSize } from 'discord.js';
import type { DiscordMessage } from './messages.ts';

const COMPONENT: Record<'Container' | 'Separator' | 'StringSelect' | 'File', number> = ComponentType;

type Component = { type: number; components?: Component[]; file?: { url: string } };

export function outright({ components, files }: DiscordMessage): object[] {
  return components.map((component) => whole(component as Component, files));
}

function whole(component: Component, files: DiscordMessage['files']): object {
  const inside =
    component.components === undefined
      ? {}
      : { components: component.components.map((each) => whole(each, files)) };
  return { ...defaultsOf(component), ...component, ...inside, ...fileOf(component, files) };
}

function defaultsOf({ type }: Component): object {
  if (type === COMPONENT.Container) return { accent_color: null, spoiler: false };
  if (type === COMPONENT.Separator) return { divider: true, spacing: SeparatorSpacingSize.Small };
  if (type === COMPONENT.StringSelect) return { min_values: 1, max_values: 1 };
  return type === COMPONENT.File ? { spoiler: false } : {};
}

function fileOf({ file }: Component, files: DiscordMessage['files']): object {
  const index = files.findIndex(({ name }) => file?.url === `attachment://${name}`);
  const found = files[index];
  if (file === undefined || found === undefined) return {};
  return {
    name: found.name,
    size: Buffer.byteLength(found.data),
    file: { ...file, id: String(index), proxy_url: file.url },
  };
}

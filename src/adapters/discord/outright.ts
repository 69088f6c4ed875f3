/** Says every field of a component outright, as Discord gives it back: an edit then keeps nothing of what was there. */
import { ComponentType, SeparatorSpacingSize } from 'discord.js';
import type { FinishedMessage } from './illustrated.ts';

const COMPONENT: Record<'Container' | 'Separator' | 'StringSelect' | 'File', number> = ComponentType;

type Component = { type: number; components?: Component[]; file?: { url: string }; items?: object[] };

export function outright({ components, files }: FinishedMessage): object[] {
  return components.map((component) => whole(component as Component, files));
}

function whole(component: Component, files: FinishedMessage['files']): object {
  const inside =
    component.components === undefined
      ? {}
      : { components: component.components.map((each) => whole(each, files)) };
  return {
    ...defaultsOf(component),
    ...component,
    ...inside,
    ...itemsOf(component),
    ...fileOf(component, files),
  };
}

function defaultsOf({ type }: Component): object {
  if (type === COMPONENT.Container) return { accent_color: null, spoiler: false };
  if (type === COMPONENT.Separator) return { divider: true, spacing: SeparatorSpacingSize.Small };
  if (type === COMPONENT.StringSelect) return { min_values: 1, max_values: 1 };
  return type === COMPONENT.File ? { spoiler: false } : {};
}

function itemsOf({ items }: Component): object {
  return items === undefined ? {} : { items: items.map((item) => ({ spoiler: false, ...item })) };
}

function fileOf({ file }: Component, files: FinishedMessage['files']): object {
  const index = files.findIndex(({ name }) => file?.url === `attachment://${name}`);
  const found = files[index];
  if (file === undefined || found === undefined) return {};
  return {
    name: found.name,
    size: Buffer.byteLength(found.data),
    file: { ...file, id: String(index), proxy_url: file.url },
  };
}

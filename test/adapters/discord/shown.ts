/** What a person sees of messages of Discord, as plain words. */
import {
  ComponentType,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
} from 'discord.js';
import type { DiscordMessage } from '../../../src/adapters/discord/messages.ts';

/** What stands in the container of a message, which is all there is in it. */
export function inside(message: DiscordMessage | undefined): APIComponentInContainer[] {
  const [container, ...others] = message?.components ?? [];
  if (container?.type !== ComponentType.Container || others.length > 0) throw new Error('not one container');
  return (container satisfies APIContainerComponent).components;
}

export function textsOf(message: DiscordMessage | undefined): string[] {
  return inside(message).flatMap((each) => (each.type === ComponentType.TextDisplay ? [each.content] : []));
}

export function rowsOf(message: DiscordMessage | undefined): APIComponentInMessageActionRow[][] {
  return inside(message).flatMap((each) => (each.type === ComponentType.ActionRow ? [each.components] : []));
}

/** The container, what is in it, and what is in the rows of that. */
export function componentCount(message: DiscordMessage | undefined): number {
  return (
    1 +
    inside(message).length +
    rowsOf(message)
      .map((row) => row.length)
      .reduce((all, each) => all + each, 0)
  );
}

export function textLength(message: DiscordMessage | undefined): number {
  return textsOf(message).join('').length;
}

/** Markdown as it is read: without our marks, and without what keeps the words of others from being marks. */
export function read(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^(?:> )?(?:#{2,3} |-# |- )?/, ''))
    .join('\n')
    .replace(
      /\\([^0-9A-Za-z\s])|\[↗\]\([^)\s]*\)|\*\*|_|\u200B/g,
      (_, sign: string | undefined) => sign ?? '',
    );
}

/** All words, in order: texts, and what stands on buttons and in menus. */
export function wordsOf(messages: DiscordMessage[]): string {
  return messages.flatMap((message) => inside(message).map(wordsOfComponent)).join('\n');
}

function wordsOfComponent(component: APIComponentInContainer): string {
  if (component.type === ComponentType.TextDisplay) return read(component.content);
  return component.type === ComponentType.ActionRow ? component.components.flatMap(labelsOf).join('\n') : '';
}

function labelsOf(component: APIComponentInMessageActionRow): string[] {
  if (component.type === ComponentType.Button) return 'label' in component ? [component.label ?? ''] : [];
  if (component.type !== ComponentType.StringSelect) return [];
  return [component.placeholder ?? '', ...component.options.map(({ label }) => label)];
}

/** Buttons and menus, and the words that have no room in them. */
import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
} from 'discord.js';
import { inertLine } from '../../reply/inert.ts';
import type { Action, Block } from '../../reply/reply.ts';
import { limits } from './limits.ts';
import { dividedLine } from './markdown.ts';
import { inOneText, prefixed, texts, type Piece } from './pieces.ts';
import type { Field, Finding, Tokens } from './tokens.ts';

type Option = APIStringSelectComponent['options'][number];

/** Words that are too long for a button stand above it under a number. */
export function buttons(actions: Action[], tokens: Tokens): Piece[] {
  const { above, labels } = shortLabels(
    actions.map(({ label }) => label),
    limits.buttonLabel,
  );
  return [
    ...above,
    ...actions.map((action, index) =>
      button(
        labels[index] ?? '',
        action.ask === undefined ? 'ask' : 'fill',
        wordsOf(action),
        tokens,
        index === 0,
      ),
    ),
  ];
}

function shortLabels(labels: string[], room: number): { above: Piece[]; labels: string[] } {
  const long: string[][] = [];
  const short = labels.map((label) => {
    const words = inertLine(label).trim();
    if (words.length <= room) return words === '' ? '…' : words;
    const number = `${long.length + 1}`;
    long.push(dividedLine([{ text: `${number} `, style: 'strong' }, { text: words }], limits.text));
    return number;
  });
  return { above: inOneText(long), labels: short };
}

function button(
  label: string,
  does: 'ask' | 'fill' | 'find',
  words: string,
  tokens: Tokens,
  inNewRow: boolean,
): Piece {
  const customId = tokens.token(words, `1${does}:${tokens.next()}:`, limits.customId);
  return { kind: 'button', button: pressable(label, customId), inNewRow };
}

function pressable(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

function wordsOf({ command, ask }: Action): string {
  if (ask === undefined) return command;
  const field: Field = { command, ask };
  return JSON.stringify(field);
}

/** A field to type a name in: Discord suggests names only while a command is typed. */
export function findButton(search: Extract<Block, { kind: 'search' }>, tokens: Tokens): Piece[] {
  const { label, complete, before, after } = search;
  const finding: Finding = { label, complete, before, after };
  const { above, labels } = shortLabels([label], limits.buttonLabel);
  return [...above, button(labels[0] ?? '', 'find', JSON.stringify(finding), tokens, false)];
}

export function shareButton(mark: string): Piece {
  return { kind: 'button', button: pressable('Share', `1share:${mark}`), inNewRow: false };
}

/** A menu, or several where the ways are too many for one. */
export function menus({ label, ways }: Extract<Block, { kind: 'choice' }>, tokens: Tokens): Piece[] {
  const { above, labels } = shortLabels(
    ways.map((way) => way.label),
    limits.optionLabel,
  );
  const chosen = ways.find((way) => way.chosen);
  const options = ways.map((way, index) => ({
    label: labels[index] ?? '',
    value: tokens.token(wordsOf(way), '', limits.optionValue),
    ...(way === chosen && { default: true }),
  }));
  const name = inertLine(label).trim();
  const all = inMenus(options);
  const isNamed = all.every((menu) => named(menu, name) !== null);
  const names = isNamed ? [] : prefixed('-# ', label);
  return [
    ...above,
    ...texts(names, null),
    ...all.map((menu) => select(isNamed ? (named(menu, name) ?? menu) : menu, name, tokens)),
  ];
}

/** A menu has room for so many ways, and for each of them once. */
function inMenus(options: Option[]): Option[][] {
  const menus: Option[][] = [];
  for (const option of options) {
    const menu = menus.at(-1);
    const hasRoom = menu !== undefined && menu.length < limits.options;
    if (hasRoom && !menu.some(({ value }) => value === option.value)) menu.push(option);
    else menus.push([option]);
  }
  return menus;
}

/**
 * The ways with the name of the menu in the chosen one: Discord shows nothing else of a menu in which something is
 * chosen. `null` when there is no room.
 */
function named(menu: Option[], name: string): Option[] | null {
  const all = menu.map((option) =>
    option.default === true ? { ...option, label: `${name}: ${option.label}` } : option,
  );
  const fits = all.every(({ label }) => label.length <= limits.optionLabel);
  return fits && name.length <= limits.placeholder ? all : null;
}

function select(options: Option[], name: string, tokens: Tokens): Piece {
  return {
    kind: 'select',
    select: {
      type: ComponentType.StringSelect,
      custom_id: `1choose:${tokens.next()}`,
      options,
      ...(name !== '' && name.length <= limits.placeholder && { placeholder: name }),
    },
  };
}

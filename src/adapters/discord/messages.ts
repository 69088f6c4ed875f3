/** A reply as messages of Discord: as many as it takes, divided between items, with nothing left out. */
import {
  ComponentType,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { Picture } from '../../pictures/picture.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { piecesOf } from './components.ts';
import { shareButton } from './controls.ts';
import { limits } from './limits.ts';
import type { Piece } from './pieces.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** A picture that is not drawn yet; `instead` takes its place where it cannot be. */
export type Sketch = { name: string; picture: Picture; instead: string };

export type DiscordMessage = {
  components: APIMessageTopLevelComponent[];
  files: ({ name: string; data: string } | Sketch)[];
};

/** `share` is the mark of the share button; `kept` must be kept before the messages are sent. */
export function renderMessages(
  reply: Reply,
  { share }: { share: string | null },
): { messages: DiscordMessage[]; kept: string[] } {
  const tokens = createTokens();
  const units = unitsOf(reply.blocks, tokens);
  const last = reply.blocks.at(-1);
  if (share !== null && (last === undefined || !isPressed(last))) units.push([{ kind: 'divider' }]);
  if (share !== null) units.push([shareButton(share)]);
  return { messages: packed(units).map(finished), kept: tokens.kept };
}

/** What a message holds so far, in one container. */
type Draft = { components: APIComponentInContainer[]; files: DiscordMessage['files'] };

const nothing: Draft = { components: [], files: [] };

/** Pieces that are in one message if they can be: titles, and the small print under them, with what comes next. */
function unitsOf(blocks: Block[], tokens: Tokens): Piece[][] {
  const units: Piece[][] = [];
  let lead: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const pieces = piecesOf(block, tokens);
    const isFurther = isPressed(block) && before !== undefined && isPressed(before);
    if (lead.length === 0 && !isFurther && (isTitle(block) || isPressed(block)))
      units.push([{ kind: 'divider' }]);
    if (isTitle(block)) {
      lead.push(...pieces);
    } else if (block.kind === 'note' && lead.length > 0) {
      lead.push(...pieces.map(underTitle));
    } else {
      const [first, ...others] = pieces;
      if (first === undefined) continue;
      units.push([...lead, first], ...others.map((piece) => [piece]));
      lead = [];
    }
  }
  return [...units, lead];
}

function underTitle(piece: Piece): Piece {
  return piece.kind === 'text' ? { ...piece, behind: '\n' } : piece;
}

function isTitle({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'subheading';
}

function isPressed({ kind }: Block): boolean {
  return kind === 'actions' || kind === 'choice' || kind === 'search';
}

function packed(units: Piece[][]): Draft[] {
  const full: Draft[] = [];
  let draft = nothing;
  const add = (unit: Piece[]): void => {
    const more = unit.reduce(withPiece, draft);
    if (fits(more)) {
      draft = more;
      return;
    }
    const alone = unit.reduce(withPiece, nothing);
    if (!fits(alone) && unit.length > 1) {
      for (const piece of unit) add([piece]);
      return;
    }
    full.push(draft);
    draft = alone;
  };
  units.forEach(add);
  return [...full, draft].filter(({ components }) => components.length > 0);
}

function withPiece(draft: Draft, piece: Piece): Draft {
  const { components, files } = draft;
  const last = components.at(-1);
  const others = components.slice(0, -1);
  switch (piece.kind) {
    case 'text': {
      const { text: content, behind } = piece;
      if (behind === null || last?.type !== ComponentType.TextDisplay)
        return { files, components: [...components, { type: ComponentType.TextDisplay, content }] };
      return { files, components: [...others, { ...last, content: last.content + behind + content }] };
    }
    case 'divider': {
      if (last === undefined || last.type === ComponentType.Separator) return draft;
      return { files, components: [...components, { type: ComponentType.Separator }] };
    }
    case 'button': {
      const { button, inNewRow } = piece;
      const row = last?.type === ComponentType.ActionRow ? last.components : [];
      const hasRoom = row.length < limits.buttonsInRow && row[0]?.type === ComponentType.Button;
      if (inNewRow || !hasRoom)
        return {
          files,
          components: [...components, { type: ComponentType.ActionRow, components: [button] }],
        };
      return {
        files,
        components: [...others, { type: ComponentType.ActionRow, components: [...row, button] }],
      };
    }
    case 'select':
      return {
        files,
        components: [...components, { type: ComponentType.ActionRow, components: [piece.select] }],
      };
    case 'picture': {
      const { name, picture, description, instead } = piece;
      const items = [{ media: { url: `attachment://${name}` }, description }];
      return {
        files: [...files, { name, picture, instead }],
        components: [...components, { type: ComponentType.MediaGallery, items }],
      };
    }
    case 'file': {
      const { name, data } = piece;
      return {
        files: [...files, { name, data }],
        components: [...components, { type: ComponentType.File, file: { url: `attachment://${name}` } }],
      };
    }
  }
}

function fits({ components, files }: Draft): boolean {
  const text = components.map((each) => (each.type === ComponentType.TextDisplay ? each.content.length : 0));
  // Drawn or told, a picture takes the same part of the same message: it is found again by that.
  const told = files.map((file) => ('picture' in file ? file.instead.length : 0));
  const inside = components.map((each) =>
    each.type === ComponentType.ActionRow ? each.components.length : 0,
  );
  return sum(text) + sum(told) <= limits.text && 1 + components.length + sum(inside) <= limits.components;
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** A divider with nothing below it goes. */
function finished({ components, files }: Draft): DiscordMessage {
  const isDivided = components.at(-1)?.type === ComponentType.Separator;
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    components: isDivided ? components.slice(0, -1) : components,
  };
  return { components: [container], files };
}

/** Saves the pictures of a reply as files and says where; a terminal that can shows them as well. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Block, Reply } from '../../reply/reply.ts';
import type { Draw } from '../adapter.ts';
import type { Output } from './looks.ts';

export type PictureParts = {
  draw: Draw;
  /** Where they are saved. */
  folder: string;
  output: Output;
  environment: Record<string, string | undefined>;
};

/** `shown` is what draws them in the terminal; nothing where it cannot. */
export type Saved = { reply: Reply; shown: string };

type Picture = Extract<Block, { kind: 'picture' }>;

export async function savePictures({ blocks }: Reply, parts: PictureParts): Promise<Saved> {
  const saved = await Promise.all(
    blocks.map(async (block) => (block.kind === 'picture' ? await save(block, parts) : null)),
  );
  return {
    reply: { blocks: blocks.flatMap((block, index) => [...noteOf(saved[index]?.path), block]) },
    shown: saved.map((each) => each?.shown ?? '').join(''),
  };
}

function noteOf(path: string | undefined): Block[] {
  return path === undefined ? [] : [{ kind: 'note', text: `Picture: ${path}` }];
}

async function save(
  { picture }: Picture,
  { draw, folder, output, environment }: PictureParts,
): Promise<{ path: string; shown: string } | null> {
  const drawing = await draw(picture);
  if (drawing === null) return null;
  const { png } = drawing;
  const mark = createHash('sha256').update(png).digest('hex').slice(0, 8);
  const path = join(folder, `${picture.kind.replace(' ', '-')}-${mark}.png`);
  await mkdir(folder, { recursive: true });
  await writeFile(path, png);
  return { path, shown: output.isTTY === true ? inline(png, output.columns ?? 80, environment) : '' };
}

/** As many columns as a picture takes at most. */
const widest = 100;

/** By the protocol that the terminal is known to speak; a multiplexer in between lets none of them through. */
function inline(png: Uint8Array, columns: number, environment: PictureParts['environment']): string {
  const { TERM = '', TERM_PROGRAM = '', KITTY_WINDOW_ID, TMUX, STY } = environment;
  if (TMUX !== undefined || STY !== undefined) return '';
  const width = Math.min(columns, widest);
  const data = Buffer.from(png).toString('base64');
  if (KITTY_WINDOW_ID !== undefined || /kitty|ghostty/.test(TERM) || TERM_PROGRAM === 'ghostty')
    return kitty(data, width);
  if (!/^(?:iTerm\.app|WezTerm)$/.test(TERM_PROGRAM)) return '';
  return `\u001B]1337;File=inline=1;size=${png.length};width=${width};preserveAspectRatio=1:${data}\u0007\n`;
}

const chunk = 4096;

function kitty(data: string, width: number): string {
  let written = '';
  for (let start = 0; start < data.length; start += chunk) {
    const isMore = start + chunk < data.length ? 1 : 0;
    const head = start === 0 ? `f=100,a=T,c=${width},m=${isMore}` : `m=${isMore}`;
    written += `\u001B_G${head};${data.slice(start, start + chunk)}\u001B\\`;
  }
  return `${written}\n`;
}

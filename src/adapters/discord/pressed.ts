/** What a button, a menu or a field under an answer asks for; its custom id holds that, or the mark under which it is kept. */
import { z } from 'zod';
import { filled } from '../../reply/filled.ts';
import { readToken, toToken, type Memory } from '../memory.ts';
import { limits } from './limits.ts';

export type Pressed =
  | { kind: 'ask'; command: string }
  /** The rest is typed first; `token` goes on to the field. */
  | { kind: 'field'; label: string; token: string }
  | { kind: 'typed'; lineWith: (typed: string) => string }
  | { kind: 'share'; reply: string };

/** As the buttons remember them: the begin of a command, or what stands around a name. */
const fieldSchema = z.union([
  z
    .object({ command: z.string(), ask: z.string() })
    .transform(({ command, ask }) => ({ label: ask, lineWith: (typed: string) => filled(command, typed) })),
  z
    .object({ label: z.string(), before: z.string(), after: z.string() })
    .transform(({ label, before, after }) => ({
      label,
      lineWith: (typed: string) => `${before}${typed}${after}`,
    })),
]);

/** Custom ids begin with the version of their form. */
const FIELD = '1typed:';

/** The custom id of the field that a button opens. */
export function fieldId(token: string): string {
  return `${FIELD}${token}`;
}

/** `null` for what was kept once and is no longer, and for what an older or newer version of us wrote. */
export async function readPressed(
  customId: string,
  chosen: string | undefined,
  workspace: string,
  memory: Memory,
): Promise<Pressed | null> {
  const [, kind = '', rest = ''] =
    /^1(ask|fill|find|typed|choose|share):(?:\d+:)?([^]*)$/.exec(customId) ?? [];
  if (kind === 'share') {
    const reply = await memory.recall(workspace, rest);
    return reply === null ? null : { kind, reply };
  }
  const token = kind === 'choose' ? chosen : rest;
  if (kind === '' || token === undefined) return null;
  const words = await readToken(token, workspace, memory);
  // A command begins with a slash; anything else says what has to be typed first.
  if (words?.startsWith('/') === true) return { kind: 'ask', command: words };
  const field = words === null ? null : readField(words);
  if (words === null || field === null) return null;
  if (kind === 'typed') return { kind, lineWith: field.lineWith };
  const { token: short, kept } = toToken(words, limits.customId - FIELD.length);
  if (kept !== null) await memory.keep(workspace, [kept]);
  return { kind: 'field', label: field.label, token: short };
}

function readField(words: string): z.output<typeof fieldSchema> | null {
  try {
    return fieldSchema.parse(JSON.parse(words));
  } catch {
    return null;
  }
}

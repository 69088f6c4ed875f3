/** Pictures in Discord: drawn into the answer, shared as they were read, posted once, and told where they cannot be drawn. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Draw } from '../../../src/adapters/adapter.ts';
import type { Picture } from '../../../src/pictures/picture.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { drawing, sizeOfPng } from '../drawn.ts';
import type { Call } from './fake.ts';
import { ask, command, messageOf, pressable, textOf, type Asked } from './person.ts';
import { openDiscord, type Opened } from './setup.ts';
import { CHANNEL } from './world.ts';

const pictures = drawing();
let isBroken = false;
const draw: Draw = (picture) => (isBroken ? Promise.resolve(null) : pictures.draw(picture));

let discord: Opened;
beforeAll(async () => {
  discord = await openDiscord({ draw });
  await discord.adapter.start();
});
beforeEach(() => {
  isBroken = false;
  discord.fake.posted.length = 0;
});
afterAll(async () => {
  await discord.close();
  await pictures.close();
});

function map(): Asked {
  return ask(discord.fake, 2, command('actors', { name: 'khamenei', map: true }));
}

type Gallery = { type: number; items: { media: { url: string }; description: string }[] };

function galleryOf(body: Record<string, unknown> | undefined): Gallery | undefined {
  const [container] = (body?.components ?? []) as { components: Gallery[] }[];
  return container?.components.find(({ type }) => type === 12);
}

/** What stands behind the head of the file. */
function pngIn(call: Call | undefined): Buffer {
  const bytes = call?.bytes ?? Buffer.alloc(0);
  return bytes.subarray(bytes.indexOf(Buffer.from('\u0089PNG', 'latin1')));
}

describe('a map', () => {
  test('stands in the answer of its asker, with the same in words', async () => {
    const [answer] = await map().answer();
    expect(answer?.files).toEqual(['actor-map.png']);
    const gallery = galleryOf(answer?.body);
    expect(gallery?.items[0]?.media.url).toBe('attachment://actor-map.png');
    expect(gallery?.items[0]?.description).toContain('Ali Khamenei accused United States.');
    expect(sizeOfPng(pngIn(answer)).width).toBeGreaterThan(700);
  });

  test('is shared as it was read', async () => {
    const [answer] = await map().answer();
    const label = pressable(answer?.body).find((each) => each.label === 'Share');
    if (answer === undefined) throw new Error('no answer');
    const message = messageOf(answer, { id: '800000000000000901' });
    const data = { custom_id: label?.custom_id, component_type: 2 };
    const left = (await ask(discord.fake, 3, data, {}, message).answer()).at(-1);
    expect(discord.fake.posted).toHaveLength(1);
    expect(galleryOf(discord.fake.posted[0]?.body)?.items).toHaveLength(1);
    expect(left?.files).toEqual(['actor-map.png']);
  });

  test('that cannot be drawn is told in words', async () => {
    isBroken = true;
    const [answer] = await map().answer();
    expect(answer?.files).toEqual([]);
    expect(galleryOf(answer?.body)).toBeUndefined();
    expect(textOf(answer?.body)).toContain('Ali Khamenei accused United States.');
  });
});

const day: Picture = {
  kind: 'day',
  day: '2026-02-05',
  stories: [{ title: 'Ferry stops', articles: 2, outlets: 1 }],
  quotes: [],
};

function digest(alt: string): Reply {
  return {
    blocks: [
      { kind: 'heading', text: 'Good morning', aside: null },
      { kind: 'picture', picture: day, alt },
      { kind: 'paragraph', text: 'The ferry stopped.' },
    ],
  };
}

describe('a post', () => {
  test('with a picture stands there once, also when its arrival was not told, or it cannot be drawn again', async () => {
    discord.fake.fail(/^POST \/channels/, { done: true });
    await discord.adapter.post(`discord:${CHANNEL}`, digest('1 story.'), 'pictured');
    isBroken = true;
    await discord.adapter.post(`discord:${CHANNEL}`, digest('1 story.'), 'pictured');
    expect(discord.fake.posted).toHaveLength(1);
    expect(galleryOf(discord.fake.posted[0]?.body)?.items[0]?.description).toBe('1 story.');
  });

  test('has the words below that are too many to describe a picture', async () => {
    const lines = Array.from({ length: 60 }, (_, line) => `Line ${line} of what the picture says.`);
    await discord.adapter.post(`discord:${CHANNEL}`, digest(lines.join('\n')), 'long');
    const [posted] = discord.fake.posted;
    expect(galleryOf(posted?.body)?.items[0]?.description).toMatch(/stands below in words\.$/);
    for (const line of lines) expect(textOf(posted?.body)).toContain(line);
  });
});

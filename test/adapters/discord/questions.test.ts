/** Questions as people ask them in Discord: commands, completion, buttons, menus, fields, sharing, files, messages. */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, command, messageOf, pressable, textOf, type Asked, type Where } from './person.ts';
import { openDiscord, type Opened } from './setup.ts';
import { ADA, BEN, CHANNEL, GUILD } from './world.ts';

const paragraph = 'The council of Tolmar met on Monday and talked about the harbour for many hours. '.repeat(
  4,
);
const page = `<!doctype html><html><head><title>Bridge closed</title></head><body><nav>Menu</nav><article>
<h1>Bridge closed</h1><p>"The bridge stays closed," Mayor Orla Tan told reporters.</p><p>${paragraph}</p>
</article></body></html>`;

let discord: Opened;
let files: Server;
beforeAll(async () => {
  discord = await openDiscord();
  await discord.adapter.start();
  files = createServer((request, response) => {
    if (request.url === '/gone.txt') response.writeHead(404);
    if (request.url === '/page.html') {
      response.end(page);
      return;
    }
    response.end(
      '"No choice at all," Mayor Lena Okafor told reporters in Tolmar.\n\nThe harbour closes on Monday.',
    );
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await discord.close();
  files.close();
});

function slash(name: string, options = {}, where: Where = {}): Asked {
  return ask(discord.fake, 2, command(name, options), where);
}

function press(customId: string, message: object, where: Where = {}, values?: string[]): Asked {
  const data = { custom_id: customId, component_type: values === undefined ? 2 : 3, values };
  return ask(discord.fake, 3, data, where, message);
}

function attachment(name: string, size = 100, type: string | null = 'text/plain'): object {
  const { port } = files.address() as { port: number };
  const file = { id: '9', filename: name, size, url: `http://127.0.0.1:${port}/${name}`, content_type: type };
  return {
    ...{ id: '1', name: 'brief', type: 1, options: [{ type: 11, name: 'file', value: '9' }] },
    resolved: { attachments: { 9: file } },
  };
}

describe('a command', () => {
  test('is acknowledged at once, and its answer is for the asker alone', async () => {
    const asked = slash('quotes', { speaker: 'khamenei' });
    expect((await asked.response()).body).toEqual({ type: 5, data: { flags: 64 } });
    const [answer] = await asked.answer();
    expect(answer?.body).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } });
    expect(textOf(answer?.body)).toContain('devour');
  });

  test('in a conversation is answered there, and nobody is there to share it with', async () => {
    const asked = slash('readout status', {}, { place: 'conversation' });
    expect((await asked.response()).body).toEqual({ type: 5 });
    expect(await asked.text()).not.toContain('Share');
  });

  test('as a subcommand with a number, a yes and a choice', async () => {
    expect(await slash('readout why', { about: 'khamenei' }).text()).toContain('Khamenei');
    expect(await slash('quotes', { page: 1, why: true, kind: 'direct' }).text()).toMatch(
      /direct[^]*because|direct[^]*why/i,
    );
  });

  test('that is wrong says what is', async () => {
    expect(await slash('quotes', { page: 999 }).text()).toMatch(/ends before|no more|first page/i);
    expect(await slash('quotes', { since: 'never' }).text()).toContain('does not fit since');
    expect(await slash('brief', { what: '   ' }).text()).toBe(
      'There are only spaces in what. Leave it out, or type something, for example iran talks.',
    );
    expect(await slash('old').text()).toContain('There is no command /old.');
  });

  test('that changes what all get is for those who manage the server', async () => {
    const refused = 'ask someone who manages this place';
    expect(await slash('feeds list', {}, { manages: false }).text()).toContain(refused);
    expect(await slash('feeds list').text()).not.toContain(refused);
    const alone: Where = { manages: false, place: 'conversation' };
    expect(await slash('feeds list', {}, alone).text()).not.toContain(refused);
  });

  test('in a server that only the asker brought the bot to sees what is theirs', async () => {
    await discord.chat.store.addFeed(`discord:${GUILD}`, {
      url: 'https://example.org/secret',
      addedAt: '2026-01-01T00:00:00Z',
    });
    expect(await slash('feeds list').text()).toContain('example.org');
    expect(await slash('feeds list', {}, { place: 'foreign server' }).text()).not.toContain('example.org');
  });

  test('whose answer is a file brings the file', async () => {
    const [answer] = await slash('quotes', { speaker: 'khamenei', as: 'csv' }).answer();
    expect(answer?.files).toHaveLength(1);
    expect(answer?.body.attachments).toEqual([{ id: '0', filename: answer?.files[0] }]);
  });
});

describe('a file', () => {
  test('is read as a text', async () => {
    const asked = ask(discord.fake, 2, attachment('mayor.txt'));
    expect(await asked.text()).toContain('Lena Okafor');
  });

  test('is read as a page where it is one', async () => {
    const text = await ask(discord.fake, 2, attachment('page.html', 900, 'text/html')).text();
    expect(text).toContain('Bridge closed');
    expect(text).toContain('Orla Tan');
    expect(text).not.toMatch(/<p>|Menu/);
  });

  test.each([
    ['photo.png', 100, 'image/png', 'is not a text'],
    ['long.txt', 10_000_001, 'text/plain', 'larger than 10 MB'],
    ['gone.txt', 100, null, 'could not be fetched'],
  ])('%s cannot be read, and says why', async (name, size, type, words) => {
    expect(await ask(discord.fake, 2, attachment(name, size, type)).text()).toContain(words);
  });
});

describe('completion', () => {
  const type = async (name: string, option: string, typed: string, where: Where = {}): Promise<unknown> => {
    const data = { ...command(name), options: [{ type: 3, name: option, value: typed, focused: true }] };
    const { body } = await ask(discord.fake, 4, data, where).response();
    expect(body.type).toBe(8);
    return (body.data as { choices: unknown }).choices;
  };

  test('of a speaker and of a topic', async () => {
    expect(await type('quotes', 'speaker', 'kham')).toEqual([
      { name: 'Ali Khamenei', value: 'Ali Khamenei' },
    ]);
    expect(JSON.stringify(await type('brief', 'what', 'us says'))).toContain('US says it is open');
  });

  test('offers 25 values of 100 characters at most', async () => {
    const title = 'word '.repeat(60).trim();
    const article = { title, url: null, outlet: null, publishedAt: null, workspace: `discord:${GUILD}` };
    const { fixture } = await import('../../store/fixtures.ts');
    for (let number = 0; number < 30; number++) {
      const { article: made, summary } = fixture({ id: `long-${number}` });
      const titled = { ...made, ...article, title: `${number} ${title}` };
      await discord.chat.store.addArticle(titled, { ...summary, title: titled.title });
    }
    const choices = (await type('brief', 'what', 'word')) as { name: string; value: string }[];
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices)
      expect([name.length, value.length].every((length) => length <= 100)).toBe(true);
    expect(await type('brief', 'what', 'word', { place: 'conversation' })).toEqual([]);
  });

  test('of an option that has none is empty', async () => {
    expect(await type('quotes', 'gone', 'x')).toEqual([]);
  });
});

describe('a button', () => {
  async function answered(name = 'quotes', options = {}, where: Where = {}) {
    const asked = slash(name, options, where);
    const answer = (await asked.answer()).at(-1);
    if (answer === undefined) throw new Error('no answer');
    const labelled = (label: string): string =>
      pressable(answer.body).find((each) => each.label === label)?.custom_id ?? '';
    return { answer, labelled };
  }

  test('puts the next answer in the place of the one it stands under', async () => {
    const { answer } = await answered('quotes');
    const next = pressable(answer.body).find(({ label }) => label?.includes('ext') === true);
    const pressed = press(next?.custom_id ?? '', messageOf(answer));
    expect((await pressed.response()).body).toEqual({ type: 6 });
    expect(await pressed.text()).toMatch(/page 2|11|1[0-9]–/i);
  });

  test('of a menu asks for what is chosen', async () => {
    const { answer } = await answered('quotes');
    const menu = pressable(answer.body).find(({ options }) => options !== undefined);
    const way = menu?.options?.find(({ label }) => /direct/i.test(label));
    const pressed = press(menu?.custom_id ?? '', messageOf(answer), {}, [way?.value ?? '']);
    expect((await pressed.response()).body).toEqual({ type: 6 });
    expect(await pressed.text()).toContain('direct');
  });

  test('works after a restart, and says so when it is too old', async () => {
    const { answer } = await answered('quotes', { speaker: 'khamenei' });
    const message = messageOf(answer);
    expect(await press('1ask:0:#nothing-is-kept-here', message).text()).toContain('too old');
    expect(await press('0ask:0:=/brief', message).text()).toContain('too old');
    expect(await press('whatever', message).text()).toContain('too old');
    expect(await press('1ask:0:=/quotes khamenei', message).text()).toContain('devour');
  });

  test('under somebody else’s answer is refused, and under a shared one answers whoever presses', async () => {
    const { answer } = await answered('quotes');
    const theirs = press('1ask:0:=/brief', messageOf(answer), { user: BEN });
    expect((await theirs.response()).body).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
    expect(await theirs.text()).toContain('somebody else’s');
    const shared = press('1ask:0:=/brief', messageOf(answer, { isPrivate: false }), { user: BEN });
    expect((await shared.response()).body).toEqual({ type: 5, data: { flags: 64 } });
  });

  test('opens a field, and what is typed completes the question', async () => {
    const field = '1fill:0:={"command":"/quotes","ask":"A name"}';
    const message = messageOf((await answered()).answer);
    const { body } = await press(field, message).response();
    expect(body).toMatchObject({ type: 9, data: { title: 'A name' } });
    const { custom_id } = body.data as { custom_id: string };
    const filled = ask(
      discord.fake,
      5,
      {
        custom_id,
        components: [{ type: 18, component: { type: 4, custom_id: 'words', value: ' khamenei\n' } }],
      },
      {},
      message,
    );
    expect((await filled.response()).body).toEqual({ type: 6 });
    expect(await filled.text()).toContain('devour');
  });

  test('shares what was read, once, and goes', async () => {
    const { answer, labelled } = await answered('quotes', { speaker: 'khamenei' });
    const message = messageOf(answer, { id: '800000000000000777' });
    const [one, other] = [press(labelled('Share'), message), press(labelled('Share'), message)];
    await one.answer();
    await other.response();
    expect(discord.fake.posted).toHaveLength(1);
    const shared = discord.fake.calls.filter(({ body }) => textOf(body).includes('Shared by ada'));
    expect(shared).toHaveLength(1);
    expect(shared[0]?.body.flags).toBe(1 << 15);
    expect(textOf(shared[0]?.body)).toContain('devour');
    const left = (await one.answer()).at(-1);
    expect(left?.call).toMatch(/^PATCH/);
    expect(textOf(left?.body)).not.toContain('Share');
    expect(await press(labelled('Share'), message).text()).toContain('in the channel already');
  });

  test('shares where the bot may not write as a part of the answer', async () => {
    const { answer, labelled } = await answered('quotes', { speaker: 'khamenei' });
    discord.fake.fail(/^POST \/channels/, { status: 403, code: 50013 });
    const pressed = press(labelled('Share'), messageOf(answer, { id: '800000000000000778' }));
    await pressed.answer();
    const shared = (await pressed.answer()).filter(({ call }) => call.startsWith('POST'));
    expect(shared.map(({ body }) => [textOf(body).includes('Shared by ada'), body.flags])).toEqual([
      [true, 1 << 15],
    ]);
  });

  test('does not share where the reader may not write', async () => {
    const { answer, labelled } = await answered();
    const pressed = press(labelled('Share'), messageOf(answer, { id: '5' }), { mayWrite: false });
    expect(await pressed.text()).toContain('You may not write in this channel');
  });
});

describe('“Brief this”', () => {
  const brief = (message: object): Asked => {
    const whole = { id: '6', channel_id: CHANNEL, content: '', embeds: [], attachments: [], ...message };
    return ask(discord.fake, 2, {
      ...{ id: '2', name: 'Brief this', type: 3, target_id: '6', resolved: { messages: { 6: whole } } },
    });
  };

  test('reads the text of a message', async () => {
    const content = `"We will not pay," said Minister Orla Denn on Friday.\n\n${'The talks go on. '.repeat(30)}`;
    expect(await brief({ content }).text()).toContain('Orla Denn');
  });

  test('reads its link', async () => {
    expect(await brief({ content: 'Look: <https://nowhere.invalid/news>.' }).text()).toContain(
      'nowhere.invalid',
    );
  });

  test('reads its file, and what was forwarded', async () => {
    const { port } = files.address() as { port: number };
    const file = { id: '1', filename: 'a.txt', size: 9, url: `http://127.0.0.1:${port}/a.txt` };
    expect(await brief({ attachments: [file] }).text()).toContain('Okafor');
    const content = `"Never," said Ilya Brandt.\n\n${'More of it follows. '.repeat(30)}`;
    const forwarded = { message: { content, embeds: [], attachments: [] } };
    expect(await brief({ message_snapshots: [forwarded] }).text()).toContain('Brandt');
  });

  test('says when there is nothing to read', async () => {
    expect(await brief({ content: '  ' }).text()).toContain('no link and no text');
  });
});

test('nothing that anybody wrote and no token is logged', () => {
  const log = discord.logged.join('');
  expect(log).not.toContain('a-token-of-discord');
  expect(log).not.toMatch(/khamenei|okafor|question-\d/i);
  expect(
    discord.fake.calls
      .filter(({ call }) => /interactions|webhooks/.test(call))
      .every(({ authorization }) => authorization === ''),
  ).toBe(true);
  expect(ADA).not.toBe(BEN);
});

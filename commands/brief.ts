/** Briefs: what is new, one story or article, a link, a file, or a text that is given. */
import { z } from 'zod';
import { whatIsNew, topOf } from '../src/answers/news.ts';
import { showArticle, showStory } from '../src/answers/show.ts';
import { byTopic } from '../src/answers/topic.ts';
import { defineCommand, todayOf, UserError, type CommandContext } from '../src/command.ts';
import { dayOption } from '../src/core/days.ts';
import { isArticleText } from '../src/core/givenText.ts';
import { endsAsHost, isHostOfPage, linkIn, linksIn } from '../src/core/links.ts';
import { TEXT_LIMIT, textOfBytes } from '../src/core/plainBytes.ts';
import type { Reply } from '../src/reply/reply.ts';
import { quoted } from '../src/views/words.ts';

const options = z.object({
  what: z.string().optional().meta({
    description: 'A topic, the link of an article, a file, "-" for standard input, or the text itself',
    example: 'iran talks',
    positional: true,
    complete: 'topic',
    phrases: true,
    file: true,
  }),
  since: dayOption.optional().meta({ description: 'Published on this day or later', example: 'yesterday' }),
  in: z.string().optional().meta({
    description: 'The outlet',
    example: '"Northern Wire"',
    complete: 'outlet',
  }),
  story: z.string().optional().meta({
    description: 'The id of a story, as other answers offer it',
    example: '3f9c1a77e0b2d4c8',
  }),
  article: z.string().optional().meta({
    description: 'The id of a stored article, as other answers offer it',
    example: '3f9c1a77e0b2d4c8',
  }),
  why: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Whether to say why the articles are one story', example: 'true' }),
});

export default defineCommand({
  description: 'What is new, or one story: what happened, who said what, what comes next',
  examples: ['/brief', '/brief iran talks', '/brief khamenei', '/brief since:"28 Jan 2026"'],
  options,
  run: async (asked, context) => {
    const words = asked.what?.trim() ?? '';
    const why = asked.why === 'true';
    if (asked.article !== undefined) return await showArticle(context, asked.article);
    if (asked.story !== undefined) return await showStory(context, asked.story, { why });
    if (isArticleText(words)) return await read(context, words, 'Pasted text');
    if (linkIn(words) !== null) return await byLink(context, words);
    if (context.readFile !== null && isPath(words)) return await byFile(context, words);
    if (isHostOfPage(words)) return await byLink(context, words);
    const filters = { since: sinceDay(asked, context), outlet: asked.in };
    if (words !== '') return await byTopic(context, words, { ...filters, why });
    const isAsked = filters.since !== undefined || filters.outlet !== undefined;
    return isAsked ? await topOf(context, filters) : await whatIsNew(context);
  },
});

function sinceDay({ since }: z.output<typeof options>, context: CommandContext): string | undefined {
  const [day, today] = [since?.(todayOf(context)), todayOf(context)];
  if (day === undefined || Temporal.PlainDate.compare(day, today) <= 0) return day?.toString();
  throw new UserError(`since:${day.toString()} has not come yet. Give a day that is past.`, [
    { label: 'Since yesterday', command: '/brief since:yesterday' },
    { label: 'What is new', command: '/brief' },
  ]);
}

/** Words that only look like an address may be a topic after all. */
async function byLink(context: CommandContext, words: string): Promise<Reply> {
  const reading = await context.readLink(linksIn(words));
  if ('problem' in reading) {
    const topic = { label: `Stories about ${words}`, command: `/brief ${quoted(words)}` };
    throw new UserError(reading.problem, linkIn(words) === null ? [topic] : []);
  }
  return await showArticle(context, reading.id, { note: reading.added ? 'Read and stored.' : null });
}

async function byFile(context: CommandContext, path: string): Promise<Reply> {
  const file = await context.readFile?.(path, TEXT_LIMIT + 1);
  if (file === undefined || 'problem' in file)
    throw new UserError(file?.problem ?? 'Files cannot be read here.');
  const name = path === '-' ? 'Standard input' : path;
  const result = textOfBytes(file.bytes);
  if ('problem' in result) throw new UserError(`${name} ${result.problem}.`);
  if (isPage(result.text)) return await byPage(context, file.bytes);
  const title = path === '-' ? 'Standard input' : (path.split(/[\\/]/).at(-1) ?? path);
  return await read(context, result.text, title);
}

/** A page as a browser saves it. */
function isPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
}

async function byPage(context: CommandContext, bytes: Uint8Array): Promise<Reply> {
  const reading = await context.readPage(bytes);
  if ('problem' in reading) throw new UserError(reading.problem);
  return await showArticle(context, reading.id, {
    note: reading.added ? 'Read and stored.' : 'Already stored.',
  });
}

async function read(context: CommandContext, text: string, title: string): Promise<Reply> {
  const reading = await context.readText(text, title);
  if ('problem' in reading) throw new UserError(reading.problem);
  return await showArticle(context, reading.id, {
    note: reading.added ? 'Read and stored.' : 'Already stored.',
  });
}

/** `-`, or words that begin like a path or end like a file; "example.org/story.html" is rather a page. */
function isPath(words: string): boolean {
  if (words === '-' || /^(?:~?\/|\.{1,2}\/)/.test(words)) return true;
  const isPage = words.includes('/') && endsAsHost(words);
  return !isPage && /^\S(?:.*\S)?\.(?:txt|text|md|html?)$/i.test(words);
}

/** Briefs one article: the newest, the best for some words, that of a link, a file, or a text that is given. */
import { z } from 'zod';
import { defineCommand, UserError, type CommandContext } from '../src/command.ts';
import { isArticleText } from '../src/core/givenText.ts';
import { linkIn } from '../src/core/links.ts';
import { appearancesOf } from '../src/core/people/asked.ts';
import { findActor } from '../src/core/people/find.ts';
import { TEXT_LIMIT, textOfBytes } from '../src/core/plainBytes.ts';
import type { ArticleLine } from '../src/core/records.ts';
import type { Reply } from '../src/reply/reply.ts';
import { actorChoices, articleChoices } from '../src/views/ask.ts';
import { briefPage } from '../src/views/brief.ts';

const mostOthers = 5;

export default defineCommand({
  description: 'What happened, who said what, what comes next: in one article',
  examples: ['/brief', '/brief iran talks', '/brief khamenei'],
  options: z.object({
    what: z.string().optional().meta({
      description: 'A topic, the link of an article, a file, "-" for standard input, or the text itself',
      example: 'iran talks',
      positional: true,
      complete: 'topic',
    }),
    article: z.string().optional().meta({
      description: 'The id of a stored article, as other answers offer it',
      example: '3f9c1a77e0b2d4c8',
    }),
  }),
  run: async ({ what = '', article }, context) => {
    const words = what.trim();
    if (article !== undefined) return await show(context, article, [], null);
    if (words === '') return await newest(context);
    if (isArticleText(words)) return await read(context, words, 'Pasted text');
    const link = linkIn(words);
    if (link !== null) return await byLink(context, link);
    if (context.readFile !== null && isPath(words)) return await byFile(context, words);
    return await byTopic(context, words);
  },
});

async function newest(context: CommandContext): Promise<Reply> {
  const { articles } = await find(context, undefined);
  const [first, ...others] = articles;
  if (first !== undefined) return await show(context, first.id, others, null);
  throw new UserError(
    'Nothing is stored yet. Give /brief the text of an article, or the name of a file that holds it.',
  );
}

async function byTopic(context: CommandContext, words: string): Promise<Reply> {
  const { articles } = await find(context, words);
  const exact = articles.find(({ title }) => title?.toLowerCase() === words.toLowerCase());
  const [first] = exact === undefined ? articles : [exact];
  if (first !== undefined) {
    return await show(
      context,
      first.id,
      articles.filter(({ id }) => id !== first.id),
      null,
    );
  }
  return await byActor(context, words);
}

/** No article has the words; they may be a name in another spelling. */
async function byActor(context: CommandContext, words: string): Promise<Reply> {
  const match = await findActor(words, (query) => context.store.actorNames(context.workspace, query));
  if (match.kind === 'found') {
    const appearances = await context.store.actors({
      workspace: context.workspace,
      ...appearancesOf(match.actor),
      limit: mostOthers + 1,
    });
    const [first, ...others] = appearances.map(({ article }) => article);
    const note = `No article has the words “${words}”. This is the newest with ${match.actor.name}.`;
    if (first !== undefined) return await show(context, first.id, others.slice(0, mostOthers), note);
  }
  const { articles } = await find(context, undefined);
  const near = match.kind === 'choices' ? match.actors : [];
  const way = articles.length === 0 ? 'Nothing is stored yet.' : 'Try fewer words, or one of these.';
  throw new UserError(`No stored article is about “${words}”. ${way}`, [
    ...actorChoices(near, 'actors'),
    ...articleChoices(articles.slice(0, mostOthers)),
  ]);
}

async function byLink(context: CommandContext, link: string): Promise<Reply> {
  const reading = await context.readLink(link);
  if ('problem' in reading) throw new UserError(reading.problem);
  return await show(context, reading.id, [], reading.added ? 'Read and stored.' : null);
}

async function byFile(context: CommandContext, path: string): Promise<Reply> {
  const file = await context.readFile?.(path, TEXT_LIMIT + 1);
  if (file === undefined || 'problem' in file)
    throw new UserError(file?.problem ?? 'Files cannot be read here.');
  const name = path === '-' ? 'Standard input' : path;
  const result = textOfBytes(file.bytes);
  if ('problem' in result) throw new UserError(`${name} ${result.problem}.`);
  return await read(
    context,
    result.text,
    path === '-' ? 'Standard input' : (path.split(/[\\/]/).at(-1) ?? path),
  );
}

async function read(context: CommandContext, text: string, title: string): Promise<Reply> {
  const reading = await context.readText(text, title);
  if ('problem' in reading) throw new UserError(reading.problem);
  return await show(context, reading.id, [], reading.added ? 'Read and stored.' : 'Already stored.');
}

async function show(
  context: CommandContext,
  id: string,
  others: ArticleLine[],
  note: string | null,
): Promise<Reply> {
  const stored = await context.store.article(context.workspace, id);
  if (stored === null) throw new UserError(`There is no stored article “${id}”. /brief shows the newest.`);
  const outlets = await context.store.outlets(context.workspace, id);
  const versions = await context.store.versions(context.workspace, id);
  return briefPage({ ...stored, others: others.slice(0, mostOthers), note, outlets, versions });
}

function find(context: CommandContext, about: string | undefined): Promise<{ articles: ArticleLine[] }> {
  return context.store.articles({ workspace: context.workspace, about, limit: mostOthers + 1, offset: 0 });
}

/** `-`, or words that begin like a path or end like a file. */
function isPath(words: string): boolean {
  return (
    words === '-' || /^(?:~?\/|\.{1,2}\/)/.test(words) || /^\S(?:.*\S)?\.(?:txt|text|md|html?)$/i.test(words)
  );
}

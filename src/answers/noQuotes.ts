/** What to offer when no quote fits: wider questions, each with how many quotes it finds. */
import type { CommandContext } from '../command.ts';
import { findActor } from '../core/people/find.ts';
import { whomDoYouMean } from '../views/ask.ts';
import { quotesCommand, quotesTitle, shortened, type Asked } from '../views/quotesAsked.ts';
import { offering, type Refusal } from '../views/unanswerable.ts';
import { widerActions, widerQuotes } from '../views/widerQuotes.ts';
import { quoted } from '../views/words.ts';
import { countOf, type Question } from './quotesQuestion.ts';

const mostSpellings = 3;

/** A longer topic is no name; in characters. */
const LONGEST_NAME = 60;

/** Says so, and offers wider questions with the number of quotes that each of them finds. */
export async function nothingFound(
  question: Question,
  total: number,
  context: CommandContext,
): Promise<Refusal> {
  const { filters, who, longer } = question;
  const asked = quotesCommand(filters);
  if (total > 0)
    return offering('The list ends before that page.', [{ label: 'First page', command: asked }]);
  if (asked === '/quotes') return offering('No quote is stored yet. /brief reads an article.', []);
  const unknown = await unknownPlace(filters, context);
  if (unknown !== null)
    return offering(`There is no stored ${unknown}.`, [{ label: 'All quotes', command: '/quotes' }]);
  if (longer?.match.kind === 'choices') return whomDoYouMean(shortened(longer.name), longer.match, 'quotes');
  const found = [];
  for (const wider of [...(await otherSpellings(filters, context)), ...widerQuotes(filters)])
    found.push({ ...wider, total: await countOf(wider.asked, who, context) });
  return offering(`No stored quote fits: ${quotesTitle(filters)}.`, widerActions(filters, found));
}

/** The story or article that was asked for, when there is none of that id here. */
async function unknownPlace(
  { story, article }: Asked,
  { store, workspace }: CommandContext,
): Promise<string | null> {
  if (story !== undefined && (await store.story(workspace, story, 1)) === null)
    return `story “${shortened(story)}”`;
  if (article !== undefined && (await store.article(workspace, article)) === null)
    return `article “${shortened(article)}”`;
  return null;
}

/** A topic that may be somebody's name in another spelling. */
async function otherSpellings({ about, ...rest }: Asked, { store, workspace }: CommandContext) {
  if (about === undefined || about.length > LONGEST_NAME) return [];
  const match = await findActor(about, (query) => store.actorNames(workspace, query));
  if (match.kind !== 'found') return [];
  const { name, aliases } = match.actor;
  return [...new Set([name, name.split(' ').at(-1) ?? name, ...aliases])]
    .slice(0, mostSpellings)
    .map((spelling) => ({ label: `About ${spelling}`, asked: { ...rest, about: quoted(spelling) } }));
}

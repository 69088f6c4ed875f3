/** Composes a digest: what is new for a subscription since its last one, the same for all with the same settings. */
import type { CommandContext } from '../command.ts';
import type { DigestSettings, Subscription } from '../core/digests/records.ts';
import { appearancesOf } from '../core/people/asked.ts';
import { findActor } from '../core/people/find.ts';
import { readQuery } from '../core/query/query.ts';
import { topStories, type NewsLine } from '../core/stories/news.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { storyChoice } from '../views/ask.ts';
import { breakingPage, digestBody, type DigestNews } from '../views/digest.ts';
import { readStories } from './show.ts';

export type DigestQuestion = Pick<DigestSettings, 'about' | 'length' | 'zone' | 'picture'> &
  Pick<Subscription, 'told'>;

/** `body` is `null` when nothing is new; `article` is the last one that was looked at. */
export type Composed = { body: Reply | null; article: number };

type Context = Pick<CommandContext, 'store' | 'workspace' | 'now'>;

/** The digest is made of so many of the newest articles; so many stories are told, and so many more named. */
const mostNews = 300;
const mostTold = { short: 5, full: 6 };
const mostNamed = 5;
const mostOpen = 3;

export async function composeDigest(context: Context, question: DigestQuestion): Promise<Composed> {
  const { store, workspace } = context;
  const { about, length, zone, told } = question;
  const article = await store.lastTold();
  // The first one tells the top stories there are.
  const all = await store.news({ workspace, after: told?.article, limit: mostNews });
  const news = await narrowed(context, about, all);
  const corrections = told === null ? [] : await store.corrections(workspace, told.at, mostNamed);
  const mine = about.kind === 'all' ? corrections : corrections.filter((each) => isIn(each.story, news));
  if (news.length === 0 && mine.length === 0) return { body: null, article };
  const top = topStories(news);
  const tell = [...new Set([...top.slice(0, mostTold[length]), ...mine].map(({ story }) => story))];
  const keys = new Set(news.map(({ key }) => key));
  const stories = await readStories(context, tell);
  const isNew = ({ key }: { key: number }): boolean => keys.has(key);
  const body = digestBody({
    ...{ stories, isNew },
    header: question.picture ? await headerOf({ stories, isNew }, context.now, zone) : null,
    since: told?.at ?? null,
    corrections: mine,
    more: top
      .slice(mostTold[length], mostTold[length] + mostNamed)
      .flatMap(({ story, lines: [newest] }) =>
        newest === undefined ? [] : [storyChoice(story, newest.article)],
      ),
    others: Math.max(0, top.length - mostTold[length] - mostNamed),
    open: await stillOpen(context, question, tell),
    covered: { articles: news.length, isMore: news.length === mostNews, ...(await feedsOf(context)) },
    length,
    timeZone: zone,
  });
  return { body, article };
}

/** What pictures are made of is loaded when the first one is asked for. */
async function headerOf(
  told: Pick<DigestNews, 'stories' | 'isNew'>,
  now: Temporal.Instant,
  zone: string,
): Promise<Block> {
  const { dayHeaderBlock } = await import('../views/dayHeader.ts');
  const day = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  return dayHeaderBlock({ day, ...told });
}

/** One story by itself, because of how many tell of it now. */
export async function composeBreaking(
  context: Context,
  story: string,
  { zone }: DigestQuestion,
): Promise<Composed> {
  const stories = await readStories(context, [story]);
  const article = await context.store.lastTold();
  return { body: stories.length === 0 ? null : breakingPage(stories, zone), article };
}

/** The news that are about what the digest is about. */
export async function narrowed(
  { store, workspace, now }: Context,
  about: DigestSettings['about'],
  news: NewsLine[],
): Promise<NewsLine[]> {
  if (about.kind === 'all') return news;
  if (about.kind === 'story') {
    const story = await store.story(workspace, about.words, 1);
    return news.filter((line) => line.story === story?.id);
  }
  const first = news.map(({ dated }) => dated.slice(0, 10)).sort()[0];
  if (first === undefined) return [];
  if (about.kind === 'topic') {
    const { words, phrases } = readQuery(about.words, now.toZonedDateTimeISO('UTC').toPlainDate());
    const query = { workspace, about: words === '' ? undefined : words, phrases, since: first };
    const { articles } = await store.articles({ ...query, order: 'newest', limit: mostNews, offset: 0 });
    return withIds(news, articles);
  }
  const match = await findActor(about.words, (query) => store.actorNames(workspace, query));
  if (match.kind !== 'found') return [];
  const found = await store.actors({ workspace, ...appearancesOf(match.actor), limit: mostNews });
  return withIds(
    news,
    found.map(({ article }) => article),
  );
}

function withIds(news: NewsLine[], articles: { id: string }[]): NewsLine[] {
  const ids = new Set(articles.map(({ id }) => id));
  return news.filter(({ article }) => ids.has(article.id));
}

function isIn(story: string, news: NewsLine[]): boolean {
  return news.some((line) => line.story === story);
}

/** Stories of the days before of which nothing is new. */
async function stillOpen(
  context: Context,
  { about, zone, told }: DigestQuestion,
  shown: string[],
): Promise<Awaited<ReturnType<typeof readStories>>> {
  if (told === null) return [];
  const day = Temporal.Instant.from(told.at).toZonedDateTimeISO(zone).toPlainDate();
  const days = { since: day.subtract({ days: 1 }).toString(), until: day.toString() };
  const { store, workspace } = context;
  const before = await narrowed(context, about, await store.news({ workspace, ...days, limit: mostNews }));
  const left = topStories(before).filter(({ story }) => !shown.includes(story));
  const stories = await readStories(
    context,
    left.slice(0, mostOpen * 2).map(({ story }) => story),
  );
  return stories
    .filter(({ articles: [newest] }) => newest?.summary.unsettled.length !== 0)
    .slice(0, mostOpen);
}

async function feedsOf({ store, workspace, now }: Context): Promise<{ feeds: number; failing: number }> {
  const feeds = await store.feeds(workspace, now.toString());
  return { feeds: feeds.length, failing: feeds.filter(({ failing }) => failing !== null).length };
}

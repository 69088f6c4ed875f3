/** Why each article is a part of its story. */
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Block } from '../reply/reply.ts';
import { titleOf } from './words.ts';

/** A reason that names an article the reader may not see, or that left the story, is not shown. */
export function storyReasons(articles: readonly MemberArticle[]): Block[] {
  const titles = new Map(articles.map((article) => [article.id, titleOf(article)]));
  const items = articles.map((article) => {
    const title = article.reason === null ? undefined : titles.get(article.reason.article);
    const why =
      article.reason === null || title === undefined
        ? 'the first of the story'
        : `shares ${article.reason.shared.join(', ')} with “${title}”`;
    return [{ text: titleOf(article), style: 'strong' } as const, { text: ` — ${why}` }];
  });
  return [
    { kind: 'subheading', text: 'Why these articles are one story' },
    { kind: 'list', items },
  ];
}

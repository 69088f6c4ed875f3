/** The header of a digest: its stories by how many articles are new in each, and whose words are. */
import { sideOf } from '../core/people/sides.ts';
import { bestArticle } from '../core/stories/digest.ts';
import type { Story } from '../core/stories/samePerson.ts';
import { sayingsOf } from '../core/stories/sayings.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { DayHeader } from '../pictures/picture.ts';
import type { Block } from '../reply/reply.ts';
import { pictureBlock } from './picture.ts';
import { roleOf, titleOf } from './words.ts';

export type DayQuestion = {
  /** An ISO date. */
  day: string;
  stories: Story[];
  isNew: (article: MemberArticle) => boolean;
};

export function dayHeaderBlock(question: DayQuestion): Block {
  return pictureBlock(dayHeader(question));
}

function dayHeader({ day, stories, isNew }: DayQuestion): DayHeader {
  const quotes = new Map<string, DayHeader['quotes'][number]>();
  const told = stories.map((story) => {
    const fresh = story.articles.filter(isNew);
    const articles = fresh.length > 0 ? fresh : story.articles;
    for (const { speaker } of sayingsOf(fresh, story.samePerson)) {
      if (speaker === null || speaker.kind === 'unnamed') continue;
      const { name, kind } = speaker;
      const known = quotes.get(name) ?? {
        speaker: name,
        side: sideOf({ name, kind, role: roleOf(speaker) }),
        count: 0,
      };
      known.count++;
      quotes.set(name, known);
    }
    const outlets = new Set(articles.map(({ outlet }) => outlet));
    return { title: titleOf(bestArticle(articles)), articles: articles.length, outlets: outlets.size };
  });
  return { kind: 'day', day, stories: told, quotes: [...quotes.values()] };
}

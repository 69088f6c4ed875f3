/** Invented articles, put into stories by people: one file is one story, `=====` stands between its articles. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readHeader } from '../../src/core/header.ts';
import type { Article } from '../../src/core/summary.ts';

/** Each is a world of its own, with its countries and people, and full of events that are nearly alike. */
export const storySets = ['littoral', 'sarvia', 'teluma', 'jorvany'] as const;

export type StorySet = (typeof storySets)[number];

/** An article, and the name of the file it stands in. */
export type SetArticle = { story: string; article: Article };

/** In the order in which they were published. */
export async function readStorySet(set: StorySet): Promise<SetArticle[]> {
  const folder = join(import.meta.dirname, 'stories', set);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  const stories = await Promise.all(files.map((file) => readStory(folder, file)));
  return stories
    .flat()
    .sort((one, other) => (one.article.publishedAt ?? '').localeCompare(other.article.publishedAt ?? ''));
}

async function readStory(folder: string, file: string): Promise<SetArticle[]> {
  const story = basename(file, '.txt');
  const texts = (await readFile(join(folder, file), 'utf8')).split(/^=====\n/m);
  return texts.map((given, index) => {
    const { text, title, url, outlet, publishedAt } = readHeader(given);
    if (publishedAt === null || title === null)
      throw new Error(`${file}: article ${index + 1} has no header`);
    return {
      story,
      article: { id: `${story}-${index + 1}`, text: text.trimEnd(), title, url, outlet, publishedAt },
    };
  });
}

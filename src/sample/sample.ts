/** The news a first start has to say something about: one retold report and one invented story. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readHeader } from '../core/header.ts';
import type { Article } from '../core/summary.ts';

const folder = import.meta.dirname;

/** The sample articles, oldest first. An article's id comes from its file's name, so it is the same every time. */
export async function readSample(): Promise<Article[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt'));
  const articles = await Promise.all(files.map(readArticle));
  return articles.sort((one, other) => (one.publishedAt ?? '').localeCompare(other.publishedAt ?? ''));
}

async function readArticle(file: string): Promise<Article> {
  const { text, title, url, outlet, publishedAt } = readHeader(await readFile(join(folder, file), 'utf8'));
  return { id: `sample-${basename(file, '.txt')}`, text: text.trimEnd(), title, url, outlet, publishedAt };
}

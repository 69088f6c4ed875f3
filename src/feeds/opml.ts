/** Reads and writes lists of feeds (OPML), as other readers give and take them. */
import { generateOpml, parseOpml, type Opml } from 'feedsmith';
import { webAddress } from './canonical.ts';
import { decode } from './decode.ts';
import { excess } from './depth.ts';
import { line } from './plainText.ts';
import { problem } from './problems.ts';
import type { Input } from './readFeed.ts';
import type { FoundFeeds, Problem } from './results.ts';
import { mended, rootOf } from './xml.ts';

type Link = FoundFeeds['links'][number];

export function readOpml({ bytes, contentType, url }: Input): FoundFeeds | Problem {
  const text = decode(bytes, contentType);
  if (rootOf(text) !== 'opml') {
    return problem('not-a-feed', 'This is no list of feeds. Give an OPML file, as feed readers export it.');
  }
  const outlines = excess(text, 'xml', '') === null ? outlinesOf(mended(text)) : null;
  if (outlines === null) {
    return problem(
      'not-a-feed',
      'This list of feeds is damaged and cannot be read. Export it again and try once more.',
    );
  }
  const links = new Map<string, Link>();
  for (const outline of outlines) {
    const address = webAddress(outline.xmlUrl, url);
    if (address === null || links.has(address)) continue;
    links.set(address, { url: address, title: line(outline.title) ?? line(outline.text) });
  }
  if (links.size === 0)
    return problem('not-a-feed', 'This list of feeds is empty: no feed with an address is in it.');
  return { kind: 'feeds', links: [...links.values()] };
}

/** The title of the list, and its feeds in their order. */
export function writeOpml(title: string, links: readonly Link[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: links.map(({ url, title: name }) => ({
        ...{ type: 'rss', xmlUrl: url },
        ...{ text: name ?? url, title: name ?? url },
      })),
    },
  });
}

type Outline = Opml.Outline<string>;

/** Folders lie in one another; their feeds are given in order. */
function outlinesOf(text: string): Outline[] | null {
  try {
    return flat(parseOpml(text).body?.outlines ?? []);
  } catch {
    return null;
  }
}

function flat(outlines: Outline[]): Outline[] {
  return outlines.flatMap((outline) => [outline, ...flat(outline.outlines ?? [])]);
}

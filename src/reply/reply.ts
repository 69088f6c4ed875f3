/** What a reply is made of: platform-neutral blocks. Every string is data and is shown as typed. */
import type { Picture } from '../pictures/picture.ts';

/** A run of words; `link` makes it one click to somewhere. */
export type Run = { text: string; style?: 'strong' | 'quiet'; link?: string };

/** A line of text: plain words, or runs. */
export type Line = string | Run[];

/**
 * A further question the reader can ask by a click; `command` is what they would type. With `ask`, they type the rest of
 * it first, in a field with these words above it: the value of the option that the command ends with (`zone:`), or words
 * behind it.
 */
export type Action = { label: string; command: string; ask?: string };

/** One of several ways to see a page; the one that is shown is `chosen`. */
export type Way = Action & { chosen: boolean };

/** Words of someone, verbatim; `link` leads to the exact sentence; `note` is small print of a line or more. */
export type Saying = { words: string; link: string | null; note: string | null };

export type Block =
  /** The title of a page; `aside` stands at its right or under it. */
  | { kind: 'heading'; text: string; aside: string | null }
  /** The title of a part of the page. */
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: Line }
  | { kind: 'list'; items: Line[] }
  /** What one speaker said on one occasion: who, to whom, where and when in `by`, then the words. */
  | { kind: 'quote'; by: Line; sayings: Saying[] }
  /** Labelled lines ("What's next", "Not settled"); a label has one line or more. */
  | { kind: 'facts'; rows: { label: string; lines: Line[] }[] }
  /** Small print. */
  | { kind: 'note'; text: Line }
  | { kind: 'actions'; actions: Action[] }
  /** The same page narrowed in one respect, which `label` names ("Outlet"): the answer takes the place of the page. */
  | { kind: 'choice'; label: string; ways: Way[] }
  /**
   * Somebody to find while typing, where buttons would be too many; the name goes between `before` and `after`,
   * without quotation marks.
   */
  | { kind: 'search'; label: string; complete: 'speaker' | 'actor'; before: string; after: string }
  /**
   * A file to keep: a chat uploads it under its name, as bytes of UTF-8, and shows none of its text; a terminal prints
   * the text and nothing else, so that it can be sent to a file. Its text is final: a renderer neither wraps nor
   * escapes it. The other blocks of the reply say what it is. A reply has at most one.
   */
  | { kind: 'file'; name: string; text: string; mediaType: string }
  /** A picture, which is drawn where the reply is sent; `alt` says all of it in words, for whoever does not see it. */
  | { kind: 'picture'; picture: Picture; alt: string };

export type Reply = { blocks: Block[] };

/** The runs of a line. */
export function lineRuns(line: Line): Run[] {
  return typeof line === 'string' ? [{ text: line }] : line;
}

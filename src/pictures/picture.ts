/** What a picture is made of, and what drawing it gives. */
import type { RelationKind as StatedKind } from '../core/summary.ts';

export type Picture = ActorMap | Timeline | DayHeader;

/** Who is talking to whom. */
export type ActorMap = {
  kind: 'actor map';
  title: string;
  articles: number;
  /** ISO dates. */
  days: { first: string; last: string } | null;
  actors: MapActor[];
  relations: Relation[];
  /** Actors that are known and not among these. */
  others: number;
};

export type MapActor = {
  id: string;
  name: string;
  role: string | null;
  kind: 'person' | 'organization' | 'state' | 'group' | 'unnamed';
  /** Whom they belong to, in a word or two: a state, a party. Actors of one side have one colour. */
  side: string | null;
  /** How often they are quoted. */
  quoted: number;
  /** Who matters most is drawn first, and kept when there are too many. */
  weight: number;
};

export type RelationKind = StatedKind | 'named together';

export type Relation = {
  from: string;
  to: string;
  kind: RelationKind;
  /** The article's own words for it, if they are to be shown instead of the kind's. */
  label: string | null;
  /** It is to come. */
  isPlanned: boolean;
  /** Who says so, in a word or two; `null` when an article does. */
  saidBy: string | null;
  /** How often it is told. */
  count: number;
  /** An article says so; otherwise the two only stand in the same sentences. */
  isStated: boolean;
};

/** Who said what, and what happened, day by day. */
export type Timeline = {
  kind: 'timeline';
  title: string;
  articles: number;
  items: TimelineItem[];
  /** Items that are known and not among these. */
  others: number;
};

export type TimelineItem = {
  /** An ISO date, or two with a slash between them; `null` when nobody knows. */
  day: string | null;
  speaker: string | null;
  role: string | null;
  side: string | null;
  /** Without the quotation marks. */
  words: string;
  kind: 'direct' | 'mixed' | 'indirect' | 'event';
  isFuture: boolean;
};

/** A day at a glance: what it was about, and who spoke. */
export type DayHeader = {
  kind: 'day';
  /** An ISO date. */
  day: string;
  stories: { title: string; articles: number; outlets: number }[];
  quotes: { speaker: string; side: string | null; count: number }[];
};

export type Drawing = {
  png: Uint8Array;
  /** In pixels; it is made to be shown at half of that. */
  width: number;
  height: number;
  /** The same in words. */
  alt: string;
};

/** Drawing is not possible here; whoever wanted it says it in words. `alt` holds them. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly reason: 'font missing' | 'drawing failed';
  readonly alt: string;
  constructor(reason: PictureError['reason'], message: string, alt: string) {
    super(message);
    this.reason = reason;
    this.alt = alt;
  }
}

/** The glossary: what an article is, and everything its summary holds. */
import { z } from 'zod';

/** The version of the analysis. Raise it when results change: summaries with an older one are read again. */
export const ANALYSIS_VERSION = 6;

/** A calendar day, or an interval of two days written `2026-02-02/2026-02-08` (both included). */
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/);

/** A place in the article's stored text, in UTF-16 units; `end` is the first unit after it. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** Words of the article with their place: `article.text.slice(start, end) === text`, always. */
export const excerptSchema = spanSchema.extend({ text: z.string() });

export const mentionSchema = excerptSchema.extend({ form: z.enum(['name', 'nominal', 'pronoun']) });

/**
 * What an actor is called in the article ("Iranian Foreign Minister"), true as of the article's date. `start`–`end` is
 * where the article says so: for a US president the plain "President", for a known outlet where it is first named.
 */
export const roleSchema = spanSchema.extend({
  text: z.string(),
  /** The article says the role is over ("former president"). */
  former: z.boolean(),
  /** The name of the rule that found it; `rules.ts` says what it means. */
  rule: z.string(),
});

/** Who acts or speaks. An unnamed source ("a senior US official") is never merged with a named actor. */
export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organization', 'state', 'group', 'unnamed']),
  aliases: z.array(z.string()),
  roles: z.array(roleSchema),
  mentions: z.array(mentionSchema),
});

/** Words attributed to someone. */
export const quoteSchema = z.object({
  id: z.string(),
  /** All in quotation marks, a part of the sentence in marks, or reported without marks. */
  kind: z.enum(['direct', 'mixed', 'indirect']),
  /** `start` and `end` include the marks of a direct or mixed quote, and span the clause of an indirect one. */
  ...excerptSchema.shape,
  /** All that is attributed, in marks or not. */
  content: z.array(spanSchema),
  /** The actor's id; `null` when the article does not make it clear. */
  speaker: z.string().nullable(),
  speakerMention: excerptSchema.nullable(),
  /** The words that introduce it ("told", "according to"). */
  cue: excerptSchema.nullable(),
  addressee: excerptSchema.extend({ actor: z.string().nullable() }).nullable(),
  /** When it was said; `text` are the article's words for it. */
  said: excerptSchema.extend({ date: isoDate.nullable() }).nullable(),
  place: excerptSchema.nullable(),
  /** The name of the rule that chose the speaker; `rules.ts` says what it means. */
  rule: z.string(),
  /** The name of the rule that found the subject of the cue; `null` when no cue led to the speaker. */
  subjectRule: z.string().nullable(),
});

export const eventSchema = excerptSchema.extend({ date: isoDate, future: z.boolean() });

/** What a figure of the news counts or measures. */
export const measures = [
  ...['killed', 'injured', 'missing', 'trapped', 'rescued', 'evacuated', 'displaced', 'arrested', 'infected'],
  ...['aboard', 'strikers', 'magnitude', 'rate', 'offer', 'offer per share', 'jobs cut'],
] as const;

/** A number of the event the article is about, with what it counts; `text` is the number with the words of its bound. */
export const figureSchema = excerptSchema.extend({
  measure: z.enum(measures),
  value: z.number().nonnegative(),
  /** "%", "magnitude", or the sign of a currency ("$", "€"); `null` for a count. */
  unit: z.string().nullable(),
  bound: z.enum(['exact', 'at least', 'at most', 'about']),
  /** The article's own figure for the measure: at most one each, and it stands before the others. */
  main: z.boolean(),
  sentence: spanSchema,
  /** The name of the row in `figureRules.ts` or `casualtyRules.ts` that found it. */
  rule: z.string(),
});

/** What one actor does to another, or two have with each other (`met`, `talks with`: in either direction the same). */
export const relationKinds = [
  ...[
    'spoke to',
    'met',
    'talks with',
    'mediates between',
    'sent',
    'praised',
    'accused',
    'criticised',
    'warned',
  ],
  ...['threatened', 'urged', 'supports', 'replaced', 'appointed', 'dismissed', 'sued'],
] as const;

/** What the article states of two actors; `text` are the words that state it. */
export const relationSchema = excerptSchema.extend({
  kind: z.enum(relationKinds),
  /** The ids of two actors. Who mediates between two has a relation to each of them. */
  from: z.string(),
  to: z.string(),
  /** It is said not to be so ("has never met"). */
  negated: z.boolean(),
  /** It is to come ("will meet"). */
  planned: z.boolean(),
  /** The id of the actor who says so; `null` when the article does. */
  saidBy: z.string().nullable(),
  /** The name of the row in `relationRules.ts` that found it. */
  rule: z.string(),
});

export const summarySchema = z.object({
  version: z.int().positive(),
  id: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** A BCP 47 code, `und` when it cannot be told. Only English (`en`) is analysed. */
  language: z.string(),
  /** Sentences worth reading first, in the article's order. */
  keyPoints: z.array(excerptSchema),
  actors: z.array(actorSchema),
  quotes: z.array(quoteSchema),
  events: z.array(eventSchema),
  /** Sentences that say something is undecided, unknown, denied or disputed. */
  unsettled: z.array(excerptSchema),
  /** Those that stand for the article first, then the others it names; each group in the article's order. */
  figures: z.array(figureSchema),
  /** In the article's order. */
  relations: z.array(relationSchema),
});

/** A text to be read, with what is known about it. */
export const articleSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  /** ISO 8601 date or date-time; relative dates in the text ("on Sunday") are resolved from it. */
  publishedAt: z.string().nullable(),
});

export type Span = z.infer<typeof spanSchema>;
export type Excerpt = z.infer<typeof excerptSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Event = z.infer<typeof eventSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type RelationKind = Relation['kind'];
export type Measure = Figure['measure'];
export type Summary = z.infer<typeof summarySchema>;
export type Article = z.infer<typeof articleSchema>;

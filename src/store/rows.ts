/** An article and its summary as the rows of the tables. */
import type { Insertable } from 'kysely';
import { roleText } from '../core/people/roles.ts';
import type { Actor, Quote, Summary } from '../core/summary.ts';
import type { ActorsTable, ArticlesTable, QuotesTable } from './schema.ts';
import type { StoredArticle } from '../core/records.ts';
import { outletColumn, wordColumn } from './words.ts';

/** A date stays a date, a moment becomes UTC, so that text order is time order; `null` for anything else. */
export function sortableDate(text: string | null): string | null {
  if (text === null) return null;
  try {
    if (!text.includes('T')) return Temporal.PlainDate.from(text).toString();
    const hasZone = /Z$|[+-]\d{2}:?\d{2}$/i.test(text);
    return Temporal.Instant.from(hasZone ? text : `${text}Z`).toString({ smallestUnit: 'second' });
  } catch {
    return null;
  }
}

function datedOf(article: StoredArticle): string {
  return sortableDate(article.publishedAt) ?? sortableDate(article.addedAt) ?? article.addedAt;
}

export function articleRow(article: StoredArticle): Omit<Insertable<ArticlesTable>, 'feed_key'> {
  return {
    id: article.id,
    workspace: article.workspace,
    title: article.title,
    url: article.url,
    outlet: article.outlet,
    outlet_words: article.outlet === null ? null : outletColumn(article.outlet),
    published_at: article.publishedAt,
    added_at: article.addedAt,
    dated: datedOf(article),
    byline: article.byline ?? null,
    text_dropped_at: article.textDroppedAt ?? null,
  };
}

/** Numbers are shorter than moments, and stand in indexes too. */
export function secondsOf(dated: string): number {
  const milliseconds = Date.parse(dated);
  return Number.isNaN(milliseconds) ? 0 : Math.floor(milliseconds / 1000);
}

/** The last day of an interval, as far as the article can know of it, or else the day of the article. */
function saidOn(quote: Quote, dated: string): string {
  const published = dated.slice(0, 10);
  const said = quote.said?.date?.slice(-10) ?? published;
  return said < published ? said : published;
}

function addresseeColumn(quote: Quote, summary: Summary): string | null {
  if (quote.addressee === null) return null;
  const { text, actor } = quote.addressee;
  const names = summary.actors.filter(({ id }) => id === actor).map(({ name }) => name);
  return wordColumn([text, ...names].join(' '));
}

/** What the rows of an article have in common; `feed` alone has brought it. */
export type ArticleKeys = { key: number; feed: number | null };

export function quoteRows(
  { key, feed }: ArticleKeys,
  article: StoredArticle,
  summary: Summary,
  persons: ReadonlyMap<string, PersonOfActor>,
): Insertable<QuotesTable>[] {
  const dated = datedOf(article);
  const actors = new Map(summary.actors.map((actor) => [actor.id, actor]));
  return summary.quotes.map((quote, position) => {
    const speaker = actors.get(quote.speaker ?? '');
    return {
      article_key: key,
      position,
      workspace: article.workspace,
      feed_key: feed,
      ...speakerColumns(speaker, persons.get(speaker?.id ?? '')),
      kind: quote.kind,
      addressee: addresseeColumn(quote, summary),
      said_on: saidOn(quote, dated),
      dated: secondsOf(dated),
    };
  });
}

function speakerColumns(
  speaker: Actor | undefined,
  person: PersonOfActor | undefined,
): Pick<QuotesTable, 'speaker' | 'person_key'> {
  if (speaker === undefined) return { speaker: null, person_key: null };
  if (person === undefined || speaker.kind === 'unnamed') return { speaker: speaker.name, person_key: null };
  return { speaker: speaker.name === person.name ? null : speaker.name, person_key: person.key };
}

/** What the article calls somebody, those of the present first. */
function rolesOf({ roles }: Actor): string[] {
  const former = roles.filter((role) => role.former);
  return [...new Set([...roles.filter((role) => !role.former), ...former].map(roleText))];
}

/** The row of an actor's person, and what the person is called elsewhere. */
export type PersonOfActor = { key: number; name: string };

export function actorRows(
  { key, feed }: ArticleKeys,
  article: StoredArticle,
  summary: Summary,
  persons: ReadonlyMap<string, PersonOfActor>,
): Insertable<ActorsTable>[] {
  const quotedTimes = (actor: Actor) => summary.quotes.filter(({ speaker }) => speaker === actor.id).length;
  const dated = secondsOf(datedOf(article));
  return summary.actors.flatMap((actor, position) => {
    const person = persons.get(actor.id);
    if (person === undefined) return [];
    return {
      article_key: key,
      position,
      workspace: article.workspace,
      feed_key: feed,
      person_key: person.key,
      scope_key: null,
      name: actor.name === person.name ? null : actor.name,
      aliases: JSON.stringify(actor.aliases),
      roles: JSON.stringify(rolesOf(actor)),
      quoted: quotedTimes(actor),
      mentioned: actor.mentions.length,
      dated,
    };
  });
}

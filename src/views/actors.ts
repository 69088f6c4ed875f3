/** Who is involved: each actor with the latest role and its date, how often quoted and how often mentioned. */
import type { Actor } from '../core/summary.ts';
import type { Line, Reply } from '../reply/reply.ts';
import type { StoredActor } from '../core/records.ts';
import { fullDay } from './dates.ts';
import { count, fullest, quoted, roleText } from './words.ts';

/** One actor over all the articles that were asked about, newest first. */
export type ActorRecord = { name: string; kind: Actor['kind']; appearances: StoredActor[] };

export type ActorList = {
  title: string;
  actors: ActorRecord[];
  total: number;
  unnamed: number;
  nextPage: string | null;
};

export function actorsPage({ title, actors, total, unnamed, nextPage }: ActorList): Reply {
  const notes =
    unnamed === 0 ? [] : [{ kind: 'note', text: `and ${count(unnamed, 'unnamed source')}` } as const];
  const people = actors.filter(({ kind }) => kind === 'person').slice(0, 3);
  const actions = people.map(({ name }) => ({ label: name, command: `/actors ${quoted(name)}` }));
  if (nextPage !== null) actions.push({ label: 'Next page', command: nextPage });
  return {
    blocks: [
      { kind: 'heading', text: title, aside: count(total, 'actor') },
      { kind: 'list', items: actors.map(actorLine) },
      ...notes,
      { kind: 'actions', actions },
    ],
  };
}

function actorLine(actor: ActorRecord): Line {
  const [role] = rolesOverTime(actor.appearances);
  const what = role ?? (actor.kind === 'person' ? null : actor.kind);
  return [
    { text: actor.name, style: 'strong' },
    { text: what === null ? '' : ` — ${what}` },
    { text: ` · ${counts(actor.appearances)}`, style: 'quiet' },
  ];
}

/** "quoted 3 · mentioned 8". */
export function counts(appearances: StoredActor[]): string {
  const quotes = appearances.reduce((sum, { quoted: number }) => sum + number, 0);
  const mentions = appearances.reduce((sum, { mentioned }) => sum + mentioned, 0);
  return `quoted ${quotes} · mentioned ${mentions}`;
}

/** Every role once, with the date of the newest article that gives it, newest first. */
export function rolesOverTime(appearances: StoredActor[]): string[] {
  const dates = new Map<string, string | null>();
  for (const { actor, article } of appearances) {
    const [past, present] = [
      actor.roles.filter(({ former }) => former),
      actor.roles.filter(({ former }) => !former),
    ];
    for (const role of [...present, ...past].map(roleText)) {
      if (!dates.has(role)) dates.set(role, article.publishedAt);
    }
  }
  return fullest([...dates.keys()]).map((role) => {
    const date = dates.get(role) ?? null;
    return date === null ? role : `${role}, as of ${fullDay(date)}`;
  });
}

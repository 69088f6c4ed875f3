/** Who is involved: each actor with the latest role and its date, how often quoted and how often mentioned. */
import type { KnownActor } from '../core/people.ts';
import type { HeldRole } from '../core/people/roles.ts';
import type { Line, Reply } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { count, fullest, quoted } from './words.ts';

/** One actor over all the articles that were asked about. */
export type ActorRecord = Pick<KnownActor, 'name' | 'call' | 'kind' | 'held' | 'quoted' | 'mentioned'>;

export type ActorList = {
  title: string;
  actors: ActorRecord[];
  total: number;
  /** Of what there are so many: of many names, it is not known how many people they are. */
  noun: 'actor' | 'name';
  unnamed: number;
  nextPage: string | null;
};

export function actorsPage({ title, actors, total, noun, unnamed, nextPage }: ActorList): Reply {
  const notes =
    unnamed === 0 ? [] : [{ kind: 'note', text: `and ${count(unnamed, 'unnamed source')}` } as const];
  const people = actors.filter(({ kind }) => kind === 'person').slice(0, 3);
  const actions = people.map(({ call }) => ({ label: call, command: `/actors ${quoted(call)}` }));
  if (nextPage !== null) actions.push({ label: 'Next page', command: nextPage });
  return {
    blocks: [
      { kind: 'heading', text: title, aside: count(total, noun) },
      { kind: 'list', items: actors.map(actorLine) },
      ...notes,
      { kind: 'actions', actions },
    ],
  };
}

function actorLine(actor: ActorRecord): Line {
  const [role] = rolesOverTime(actor.held);
  const what = role ?? (actor.kind === 'person' ? null : actor.kind);
  return [
    { text: actor.call, style: 'strong' },
    { text: what === null ? '' : ` — ${what}` },
    { text: ` · ${counts(actor)}`, style: 'quiet' },
  ];
}

/** "quoted 3 · mentioned 8". */
export function counts({ quoted: quotes, mentioned }: Pick<ActorRecord, 'quoted' | 'mentioned'>): string {
  return `quoted ${quotes} · mentioned ${mentioned}`;
}

/** Every role with the date of the newest article that gives it, newest first. */
export function rolesOverTime(held: HeldRole[]): string[] {
  const dates = new Map(held.map(({ text, date }) => [text, date]));
  return fullest([...dates.keys()]).map((role) => {
    const date = dates.get(role) ?? null;
    return date === null ? role : `${role}, as of ${fullDay(date)}`;
  });
}

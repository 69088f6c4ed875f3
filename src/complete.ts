/** Says what the end of a line can become while a person types it: commands, options, names, topics. */
import type { CommandInfo, Completion, OptionInfo } from './command.ts';
import { zonesLike } from './core/digests/zones.ts';
import { fold } from './core/fold.ts';
import { groupNames, type KnownActor } from './core/people.ts';
import type { Workspace } from './core/records.ts';
import { shownName, withShownAddresses } from './core/shownAddress.ts';
import type { Store } from './store/store.ts';

/** `typed` is the end of the line; each of `candidates` may stand in its place. */
export type Completions = { typed: string; candidates: string[] };

const mostCandidates = 25;

/** Of the names that fit some turn out to be the same person's, and some have said nothing. */
const mostNames = 2 * mostCandidates;

export async function completions(
  line: string,
  commands: CommandInfo[],
  store: Store,
  workspace: Workspace,
): Promise<Completions> {
  const [, name = '', words] = /^\s*\/?(\S*)(?:\s+([^]*))?$/.exec(line) ?? [];
  if (words === undefined) {
    const typed = line.trimStart();
    const known = commands.map((command) => `/${command.name} `);
    return {
      typed,
      candidates: known.filter((each) => each.startsWith(typed.startsWith('/') ? typed : `/${typed}`)),
    };
  }
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (command === undefined) return { typed: '', candidates: [] };
  return await optionCompletions(words, command, (kind, typed) => values[kind](store, workspace, typed));
}

/** Values of one kind that begin with what is typed, or have a word that does. */
export async function suggestions(
  kind: Completion,
  typed: string,
  store: Store,
  workspace: Workspace,
): Promise<string[]> {
  return fitting(await values[kind](store, workspace, typed), kind, typed);
}

type ValuesOf = (kind: Completion, typed: string) => Promise<string[]>;

async function optionCompletions(
  words: string,
  { options }: CommandInfo,
  valuesOf: ValuesOf,
): Promise<Completions> {
  const named = /(?:^|\s)([a-z]+):(["“]?)([^"“”]*)$/i.exec(words);
  const option = options.find(({ name }) => name === named?.[1]?.toLowerCase());
  const [, , mark = '', typed = ''] = named ?? [];
  if (option !== undefined && (isCompletable(option) || !typed.includes(' '))) {
    const found = await candidatesFor(option, typed, valuesOf);
    return {
      typed: mark + typed,
      candidates: found.map((value) => (/\s/.test(value) ? `"${value}"` : value)),
    };
  }
  const lastWord = /\S*$/.exec(words)?.[0] ?? '';
  const names = options
    .filter(({ name, positional }) => positional !== true && name.startsWith(lastWord.toLowerCase()))
    .filter(({ name }) => !words.includes(`${name}:`))
    .map(({ name }) => `${name}:`);
  const { typed: rest, found } = await positionalCompletions(words, options, valuesOf);
  const before = rest.slice(0, rest.length - lastWord.length);
  const isNameLikely = found.length === 0 || before === '';
  const more = isNameLikely ? names.map((each) => before + each) : [];
  return { typed: rest, candidates: [...found, ...more].slice(0, mostCandidates) };
}

function isCompletable({ choices, complete }: OptionInfo): boolean {
  return choices.length > 0 || complete !== undefined;
}

/** The first positional options take a word each, the last one the rest of the line. */
async function positionalCompletions(
  words: string,
  options: OptionInfo[],
  valuesOf: ValuesOf,
): Promise<{ typed: string; found: string[] }> {
  const positional = options.filter((option) => option.positional === true);
  const parts = words.split(/\s+/);
  const index = Math.min(parts.length, positional.length) - 1;
  const option = positional[index];
  const typed = parts.slice(Math.max(index, 0)).join(' ');
  return { typed, found: option === undefined ? [] : await candidatesFor(option, typed, valuesOf) };
}

/** Values that begin with what is typed, or with a word that does. */
async function candidatesFor(
  { choices, complete }: OptionInfo,
  typed: string,
  valuesOf: ValuesOf,
): Promise<string[]> {
  if (complete === undefined) return beginning(choices, typed);
  return fitting(await valuesOf(complete, typed), complete, typed);
}

/** A zone is typed as a city or as letters, too, which do not stand in its name. */
function fitting(all: string[], kind: Completion, typed: string): string[] {
  return kind === 'zone' ? all : beginning(all, typed);
}

function beginning(all: string[], typed: string): string[] {
  const wanted = fold(typed);
  return all.filter((value) => ` ${fold(value)}`.includes(` ${wanted}`)).slice(0, mostCandidates);
}

/** What may complete the typed words, of each kind, most important first. */
const values: Record<Completion, (store: Store, workspace: Workspace, typed: string) => Promise<string[]>> = {
  speaker: async (store, workspace, typed) =>
    (await actorsTyped(store, workspace, typed)).filter(({ quoted }) => quoted > 0).map(({ call }) => call),
  actor: async (store, workspace, typed) =>
    (await actorsTyped(store, workspace, typed))
      .filter(({ kind }) => kind !== 'unnamed')
      .map(({ call }) => call),
  zone: (_store, _workspace, typed) => Promise.resolve(zonesLike(typed, mostCandidates)),
  outlet: (store, workspace, typed) => store.outletNames(workspace, typed, mostCandidates),
  feed: async (store, workspace) => {
    const feeds = await store.feedNames(workspace);
    const titles = feeds.filter(({ title }) => title !== null && title !== '').map(shownName);
    const once = titles.filter((title) => titles.indexOf(title) === titles.lastIndexOf(title));
    return [...once, ...feeds.map(({ url }) => withShownAddresses(url))];
  },
  topic: async (store, workspace) => {
    const { articles } = await store.articles({ workspace, limit: 100, offset: 0 });
    return articles.map(({ title }) => title).filter((title) => title !== null);
  },
};

async function actorsTyped(store: Store, workspace: Workspace, typed: string): Promise<KnownActor[]> {
  const words = fold(typed) === '' ? {} : ({ words: typed, way: 'typing' } as const);
  return groupNames(await store.actorNames(workspace, { ...words, limit: mostNames }));
}

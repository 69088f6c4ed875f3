/** Says in words what a picture shows, all of it. */
import { chosenItems, chosenOfDay } from './chosen.ts';
import { daysBetween, longDay } from './days.ts';
import { chooseFor, type Bond, type Told } from './mapChoice.ts';
import type { ActorMap, DayHeader, MapActor, Picture, Timeline, TimelineItem } from './picture.ts';
import { cutAtSentence } from './sentences.ts';
import { shownText } from './shownText.ts';
import { count } from './wording.ts';

type Tellers = { [Kind in Picture['kind']]: (picture: Extract<Picture, { kind: Kind }>) => string[] };

const tellers: Tellers = { 'actor map': tellMap, timeline: tellTimeline, day: tellDay };

export function altOf(picture: Picture): string {
  return (tellers[picture.kind] as (picture: Picture) => string[])(picture).join('\n');
}

function tellMap(map: ActorMap): string[] {
  const { actors, bonds, others, bondsLeft } = chooseFor(map);
  const names = new Map(actors.map(({ id, name }) => [id, shownText(name)]));
  const stated = bonds.filter(({ tone }) => tone !== 'together');
  const together = bonds.filter(({ tone }) => tone === 'together');
  const days = map.days === null ? '' : `, ${daysBetween(map.days.first, map.days.last)}`;
  return [
    `Map: ${shownText(map.title)} (${count(map.articles, 'article')}${days}).`,
    ...(stated.length === 0 ? ['No article says who spoke to whom, or about whom.'] : []),
    ...stated.map((bond) => tellBond(bond, names)),
    ...(bondsLeft === 0 ? [] : [`And ${count(bondsLeft, 'more relation')}.`]),
    ...together.map((bond) => `${ends(bond, names).join(' and ')}: only named together.`),
    `Actors: ${actors.map(tellActor).join('; ')}${others === 0 ? '' : `; and ${count(others, 'more actor')}`}.`,
  ];
}

function tellBond(bond: Bond, names: Map<string, string>): string {
  const [from, to] = ends(bond, names);
  const [only, ...others] = bond.words;
  if (bond.heads === 'one' && only !== undefined && others.length === 0)
    return `${from} ${shownText(only.text)} ${to}${often(only)}.`;
  const words = bond.words.map((each) => shownText(each.text) + often(each)).join(', ');
  if (bond.heads === 'one') return `${from} ${words} ${to}.`;
  return bond.heads === 'both'
    ? `${from} and ${to}, each the other: ${words}.`
    : `${from} and ${to}: ${words}.`;
}

/** How often it is told, and by whom where no article says so itself. */
function often({ count: times, saidBy }: Told): string {
  return (times === 1 ? '' : ` (${times} times)`) + (saidBy === null ? '' : ` — ${shownText(saidBy)}`);
}

function ends({ from, to }: Bond, names: Map<string, string>): [string, string] {
  return [names.get(from) ?? '', names.get(to) ?? ''];
}

function tellActor({ name, role, side, quoted, kind }: MapActor): string {
  const details = [
    ...(kind === 'unnamed' ? ['unnamed'] : []),
    ...(role === null ? [] : [shownText(role)]),
    ...(side === null ? [] : [shownText(side)]),
    ...(quoted === 0 ? [] : [count(quoted, 'quote')]),
  ];
  return details.length === 0 ? shownText(name) : `${shownText(name)} (${details.join(', ')})`;
}

function tellTimeline(timeline: Timeline): string[] {
  const { items, left, letters } = chosenItems(timeline);
  const { title, articles } = timeline;
  return [
    `Timeline: ${shownText(title)} (${count(articles, 'article')}).`,
    ...items.map((item) => tellItem(item, letters)),
    ...(left === 0 ? [] : [`And ${left} more.`]),
  ];
}

function tellItem({ day, speaker, role, words, kind, isFuture }: TimelineItem, letters: number): string {
  const [first, last = first] = day?.split('/') ?? [];
  const when = first === undefined || last === undefined ? 'Day unknown' : daysBetween(first, last);
  const said = cutAtSentence(words, letters);
  const ahead = isFuture ? ' (still to come)' : '';
  if (kind === 'event' && speaker === null) return `${when}${ahead}: ${said}`;
  const who = [speaker ?? 'Speaker not known', ...(role === null ? [] : [role])].map(shownText).join(', ');
  const how = kind === 'indirect' ? ', as reported' : '';
  return `${when}${ahead}, ${who}${how}: ${kind === 'direct' ? `“${said}”` : said}`;
}

function tellDay(day: DayHeader): string[] {
  const { stories, quotes, storiesLeft, speakersLeft } = chosenOfDay(day);
  const speakers = quotes.map((quote) => `${shownText(quote.speaker)} (${quote.count})`);
  if (speakersLeft > 0) speakers.push(`and ${count(speakersLeft, 'more speaker')}`);
  return [
    `${longDay(day.day)}: ${count(day.stories.length, 'story')}.`,
    ...stories.map(({ title, articles, outlets }) => {
      return `${shownText(title)}: ${count(articles, 'article')} in ${count(outlets, 'outlet')}.`;
    }),
    ...(storiesLeft > 0 ? [`And ${count(storiesLeft, 'more story')}.`] : []),
    ...(speakers.length === 0 ? [] : [`New quotes: ${speakers.join(', ')}.`]),
  ];
}

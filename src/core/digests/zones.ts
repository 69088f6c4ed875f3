/** Reads time zones as people name them: by a zone's own name, by a city, by a country, by letters such as CET. */
import countries from 'world-countries/countries.json' with { type: 'json' };
import { fold } from '../fold.ts';
import { nearestNames } from '../nearestNames.ts';
import { zoneAbbreviations, zoneCities } from '../lexicon/zones.ts';

/** `instead` are names of zones that may be meant, the likeliest first. */
export type ZoneReading = { zone: string } | { instead: string[] };

/** No name of a zone is longer. */
const LONGEST = 60;

export function readZone(text: string): ZoneReading {
  const words = fold(text.replaceAll('_', ' '));
  if (words === '' || text.length > LONGEST) return { instead: [] };
  const own = ownName(text.trim());
  if (own !== null) return { zone: own };
  const found = zoneAbbreviations[words] ?? byPlace().get(words) ?? [];
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return { zone: first };
  if (first !== undefined) return { instead: [...found] };
  const near = nearestNames(words, [...byPlace().keys()]).flatMap((name) => byPlace().get(name) ?? []);
  return { instead: [...new Set(near)] };
}

/** Names that begin with what is typed, or have a word that does; at most so many. */
export function zonesLike(typed: string, limit: number): string[] {
  const words = fold(typed.replaceAll('_', ' '));
  const found = zoneNames().filter((zone) => ` ${fold(zone.replaceAll('_', ' '))}`.includes(` ${words}`));
  const places = [...byPlace()].filter(([name]) => name.startsWith(words)).flatMap(([, zones]) => zones);
  return [...new Set([...(zoneAbbreviations[words] ?? []), ...found, ...places])].slice(0, limit);
}

/** A zone by its own name in any case; an offset is none, since it knows no summer time. */
function ownName(text: string): string | null {
  const isName = /^[a-z]+(?:[/_-][a-z0-9+_-]+)+$/i.test(text) && !/^etc\//i.test(text);
  if (!isName) return null;
  const spelled = zoneNames().find((zone) => zone.toLowerCase() === text.toLowerCase());
  if (spelled !== undefined) return spelled;
  try {
    // Names that have changed are known to the clock without being listed.
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return null;
  }
}

let names: string[] | null = null;

function zoneNames(): string[] {
  names ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => !/^(?:Etc|UTC)/.test(zone))];
  return names;
}

let places: ReadonlyMap<string, readonly string[]> | null = null;

/** Zones by the cities in their names, by other large cities, by capitals and by countries; in folded words. */
function byPlace(): ReadonlyMap<string, readonly string[]> {
  places ??= new Map([
    ...countries.flatMap(({ name, cca2, capital }): [string, string[]][] => {
      const zones = new Intl.Locale(`und-${cca2}`).getTimeZones() ?? [];
      if (zones.length === 0) return [];
      const alone = zones.length === 1 ? capital.map((city): [string, string[]] => [fold(city), zones]) : [];
      return [[fold(name.common), zones], ...alone];
    }),
    ...zoneNames()
      .filter((zone) => zone.includes('/'))
      .map((zone): [string, string[]] => [fold((zone.split('/').at(-1) ?? '').replaceAll('_', ' ')), [zone]]),
    ...Object.entries(zoneCities).map(([city, zone]): [string, string[]] => [city, [zone]]),
  ]);
  return places;
}

/** Tells that "President Norn" is the president of the United States, where the article leaves it to its readers. */
import { demonyms, states } from '../lexicon/places.ts';
import { presidents } from '../lexicon/presidents.ts';
import { roleHead } from '../lexicon/roles.ts';
import type { Role } from '../summary.ts';
import type { Draft } from './mergeNames.ts';

/** The roles with "US President" for a plain "President", when the one of that name was in office that day. */
export function withUsPresident(draft: Draft, publishedAt: string | null): readonly Role[] {
  const { roles } = draft;
  const plain = roles.find(({ text, former, rule }) => text === 'President' && !former && rule === 'title');
  if (plain === undefined || publishedAt === null || !isInOffice(draft, publishedAt.slice(0, 10)))
    return roles;
  if (roles.some(({ text, former }) => roleHead(text) === 'president' && (former || isElsewhere(text))))
    return roles;
  return roles.map((role) =>
    role === plain ? { ...role, text: 'US President', rule: 'us-president' } : role,
  );
}

/** By surname, or by the same given name too ("Donald J. Trump"). */
function isInOffice({ key }: Draft, day: string): boolean {
  const words = key.split(' ');
  return presidents.some(({ name, from, to }) => {
    if (day < from || day > to) return false;
    const given = name.slice(0, name.indexOf(' '));
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    return words.at(-1) === surname && (words.length === 1 || words[0] === given || words.join(' ') === name);
  });
}

/** "Karvian president", "president of Karvia". */
function isElsewhere(role: string): boolean {
  return role
    .toLowerCase()
    .split(/[^\p{L}.]+/u)
    .some((word) => ![undefined, 'United States'].includes(states.get(word) ?? demonyms.get(word)));
}

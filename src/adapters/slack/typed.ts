/** Text as Slack sends it, turned back into what was typed. */

/** A name for a user's id; `null` when it is not known. */
export type NameOf = (user: string) => string | null;

/** `<…>` in Slack's text: a link, a mention, a command of Slack's, each perhaps with the words that are shown. */
const special = /<(?:([@#!])|(?=[a-z]{3,6}:))([^\s<>|]{1,3000})(?:\|([^<>]{0,3000}))?>/g;

export function typedText(text: string, nameOf: NameOf = () => null): string {
  return text
    .replace(special, (_whole, sign: string | undefined, inside: string, shown: string | undefined) =>
      meant(sign ?? '', inside, shown ?? null, nameOf),
    )
    .replace(/&(lt|gt|amp);/g, (_whole, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name]);
}

/** The words of a command: phones make straight marks curly, and write hard spaces. */
export function typedWords(text: string, nameOf: NameOf = () => null): string {
  const typed = typedText(text, nameOf)
    .replace(/\u00A0/g, ' ')
    .trim();
  return typed.includes('\n') ? typed : typed.replace(/[“”„‟]/g, '"');
}

/** Without the mention of the bot. */
export function withoutMention(text: string, bot: string): string {
  return text.replaceAll(new RegExp(`<@${bot}(?:\\|[^<>]{0,100})?>`, 'g'), ' ');
}

/** The first link of a message; `null` when there is none. */
export function firstLink(text: string): string | null {
  const [, inside] = /<(https?:[^<>|]{1,3000})(?:\|[^<>]{0,3000})?>/.exec(text) ?? [];
  if (inside !== undefined) return typedText(inside);
  return /https?:\/\/[^\s<>|]{1,3000}/.exec(text)?.[0] ?? null;
}

function meant(sign: string, inside: string, shown: string | null, nameOf: NameOf): string {
  if (sign === '@') return `@${shown ?? nameOf(inside) ?? inside}`;
  if (sign === '#') return `#${shown ?? inside}`;
  if (sign === '!') return shown ?? (inside.startsWith('subteam^') ? '' : `@${inside}`);
  return shown !== null && isSame(inside, shown) ? shown : inside;
}

/** Slack puts `http://` or `mailto:` before what it takes for an address. */
function isSame(address: string, shown: string): boolean {
  const bare = (words: string): string =>
    words
      .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(address) === bare(shown);
}

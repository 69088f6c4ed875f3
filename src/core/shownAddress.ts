/** Addresses of feeds as everybody in a workspace may read them: without what opens a feed to those who pay for it. */
import { createHash } from 'node:crypto';

const parts =
  /\b(https?:\/\/)(?:([^\s"<>“”/?#]*)@)?([^\s"<>“”/?#]*)([^\s"<>“”?#]*)(?:\?([^\s"<>“”#]*))?(?:#[^\s"<>“”]*)?/gi;

/**
 * Every address in the words, with a mark in place of each part that may be secret. The same part has the same mark, so
 * that people can still tell two feeds apart, and call them by what they read.
 */
export function withShownAddresses(words: string): string {
  return words.replace(parts, (...[, scheme, login, host, path, query]: (string | undefined)[]) => {
    const before = login === undefined ? '' : `${markOf(login)}@`;
    const after = query === undefined ? '' : `?${query.split('&').map(shownParameter).join('&')}`;
    return `${scheme ?? ''}${before}${host ?? ''}${shownPath(path ?? '')}${after}`;
  });
}

/** What people call a feed by. */
export function shownName({ title, url }: { title: string | null; url: string }): string {
  return withShownAddresses(title ?? url);
}

function markOf(secret: string): string {
  return `…${createHash('sha256').update(secret).digest('hex').slice(0, 4)}`;
}

const longInPath = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[a-z\d]{10,}/gi;

/** A key in a path is long, and no word: digits among letters, very many digits, or capitals all over. */
function shownPath(path: string): string {
  return path.replace(longInPath, (part) => {
    const isMixed = /\d/.test(part) && /[a-z]/i.test(part);
    const capitals = part.match(/[a-z][A-Z]/g)?.length ?? 0;
    return isMixed || /\d{12}/.test(part) || capitals > 2 ? markOf(part) : part;
  });
}

const secretName = /key|token|auth|secret|pass|pwd|sig|hash|code|user|login|mail|sess|sid|uid|cred|licen/i;

/** A number as pages and sections have it, or a few words; a key is longer, or mixes digits, letters and capitals. */
const plain =
  /^(?:\d{1,6}|(?:[A-Z]?[a-z]{1,12}|[A-Z]{1,12})(?:(?:[-_+.,:/]|%20)(?:[A-Z]?[a-z]{1,12}|[A-Z]{1,12})){0,5})?$/;

function shownParameter(parameter: string): string {
  const at = parameter.indexOf('=');
  const name = parameter.slice(0, at + 1);
  const value = parameter.slice(at + 1);
  return plain.test(value) && (value === '' || !secretName.test(name))
    ? parameter
    : `${name}${markOf(value)}`;
}

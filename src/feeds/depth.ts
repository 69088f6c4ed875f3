/** Finds out before a document is parsed whether it is too deep or too full: parsers that build trees hang on those. */
import { Parser } from 'htmlparser2';
import { problem } from './problems.ts';
import type { Problem } from './results.ts';

/** Ordinary pages are some thirty deep, bad ones a hundred. */
const DEPTH = 400;

/** Ordinary pages have some two thousand tags, a long day's live blog ten times as many. Feeds may have more. */
const TAGS = 50_000;

/** Why a document is not parsed; `null` when it may be. */
export function excess(text: string, language: 'html' | 'xml', host: string): Problem | null {
  const most = language === 'html' ? TAGS : Infinity;
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  const parser = new Parser(
    {
      onopentagname: () => {
        tags++;
        depth++;
        deepest = Math.max(deepest, depth);
        if (deepest > DEPTH || tags > most) parser.pause();
      },
      onclosetag: () => {
        depth--;
      },
    },
    { xmlMode: language === 'xml', decodeEntities: false },
  );
  parser.write(text);
  const refuse = (what: string): Problem =>
    problem('large', `What ${host} sends ${what}, and nothing like that is read.`);
  if (deepest > DEPTH) return refuse(`is nested more than ${DEPTH} deep`);
  return tags > most ? refuse(`has more than ${most.toLocaleString('en')} parts`) : null;
}

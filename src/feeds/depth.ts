/** Finds out how deep a document is nested before it is parsed: parsers that build trees hang on very deep ones. */
import { Parser } from 'htmlparser2';

/** Ordinary pages are some thirty deep, bad ones a hundred. */
export const DEPTH_LIMIT = 400;

export function isTooDeep(text: string, language: 'html' | 'xml'): boolean {
  let depth = 0;
  let isDeep = false;
  const parser = new Parser(
    {
      onopentagname: () => {
        depth++;
        if (depth <= DEPTH_LIMIT) return;
        isDeep = true;
        parser.pause();
      },
      onclosetag: () => {
        depth--;
      },
    },
    { xmlMode: language === 'xml', decodeEntities: false },
  );
  parser.write(text);
  return isDeep;
}

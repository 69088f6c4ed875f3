/** Understands a question in plain words as the command that answers it. */
import { linkIn } from '../links.ts';
import { plainQuestions } from './plainQuestions.ts';

/** Longer questions are not asked in a sentence. */
const LONGEST = 300;

/** In front of what is asked for. */
const politeness =
  /^(?:(?:hey|hi|hello|ok|okay|so|and|please|readout)[,:! ]+|(?:can|could|would|will) you (?:please )?|(?:show|give) me |tell me (?=who|what)|i (?:want|need|would like) (?:to (?:know|see) )?)+/i;

/** The command for a question in plain words, a link included; `null` when it is none of those that are understood. */
export function plainQuestion(line: string): string | null {
  if (line.length > LONGEST || line.includes('\n')) return null;
  const link = linkIn(line.trim());
  if (link !== null) return `/brief ${link}`;
  const question = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(politeness, '')
    .replace(/(?:[,;]? (?:please|thanks|thank you))?[\s?!.…]*$/i, '');
  for (const { pattern, command } of plainQuestions) {
    const words = pattern.exec(question);
    if (words !== null) return command(...words.slice(1)).trim();
  }
  return null;
}

/** The words that pictures and their texts use, each in one place. */
import type { Tone } from './palette.ts';
import type { RelationKind } from './picture.ts';

/** What a relation is called between its two actors, done or to come, how it looks, and whether it goes both ways. */
export const relationWords: Record<
  RelationKind,
  { words: string; planned: string; tone: Tone; isMutual: boolean }
> = {
  'spoke to': { words: 'spoke to', planned: 'to speak to', tone: 'contact', isMutual: false },
  met: { words: 'met', planned: 'to meet', tone: 'contact', isMutual: true },
  'talks with': { words: 'talks with', planned: 'talks planned with', tone: 'contact', isMutual: true },
  'mediates between': {
    words: 'mediates with',
    planned: 'to mediate with',
    tone: 'contact',
    isMutual: false,
  },
  sent: { words: 'sent', planned: 'to send', tone: 'contact', isMutual: false },
  urged: { words: 'urged', planned: 'to urge', tone: 'contact', isMutual: false },
  appointed: { words: 'appointed', planned: 'to appoint', tone: 'contact', isMutual: false },
  replaced: { words: 'replaced', planned: 'to replace', tone: 'contact', isMutual: false },
  praised: { words: 'praised', planned: 'to praise', tone: 'friendly', isMutual: false },
  supports: { words: 'supports', planned: 'to support', tone: 'friendly', isMutual: false },
  accused: { words: 'accused', planned: 'to accuse', tone: 'hostile', isMutual: false },
  criticised: { words: 'criticised', planned: 'to criticise', tone: 'hostile', isMutual: false },
  warned: { words: 'warned', planned: 'to warn', tone: 'hostile', isMutual: false },
  threatened: { words: 'threatened', planned: 'to threaten', tone: 'hostile', isMutual: false },
  dismissed: { words: 'dismissed', planned: 'to dismiss', tone: 'hostile', isMutual: false },
  sued: { words: 'sued', planned: 'to sue', tone: 'hostile', isMutual: false },
  'named together': {
    words: 'named together',
    planned: 'named together',
    tone: 'together',
    isMutual: true,
  },
};

export const legendWords: Record<Tone, string> = {
  contact: 'contact',
  friendly: 'praise, support',
  hostile: 'dispute',
  together: 'only named together',
};

/** "1 quote", "3 quotes". */
export function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}

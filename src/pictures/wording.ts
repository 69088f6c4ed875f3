/** The words that pictures and their texts use, each in one place. */
import type { Tone } from './palette.ts';
import type { RelationKind } from './picture.ts';

/** What a relation is called between its two actors, how it looks, and whether it goes both ways by itself. */
export const relationWords: Record<RelationKind, { words: string; tone: Tone; isMutual: boolean }> = {
  'spoke to': { words: 'spoke to', tone: 'contact', isMutual: false },
  met: { words: 'met', tone: 'contact', isMutual: true },
  'mediates between': { words: 'mediates with', tone: 'contact', isMutual: false },
  sent: { words: 'sent', tone: 'contact', isMutual: false },
  praised: { words: 'praised', tone: 'friendly', isMutual: false },
  accused: { words: 'accused', tone: 'hostile', isMutual: false },
  warned: { words: 'warned', tone: 'hostile', isMutual: false },
  'named together': { words: 'named together', tone: 'together', isMutual: true },
};

export const legendWords: Record<Tone, string> = {
  contact: 'contact',
  friendly: 'praise',
  hostile: 'dispute',
  together: 'only named together',
};

/** "1 quote", "3 quotes". */
export function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}

/** The words that pictures and their texts use, each in one place. */
import type { Tone } from './palette.ts';
import type { RelationKind } from './picture.ts';

/** What a relation is called, how it looks, and whether it goes one way. */
export const relationWords: Record<RelationKind, { tone: Tone; isMutual: boolean }> = {
  'spoke to': { tone: 'contact', isMutual: false },
  met: { tone: 'contact', isMutual: true },
  'mediates between': { tone: 'contact', isMutual: true },
  sent: { tone: 'contact', isMutual: false },
  praised: { tone: 'friendly', isMutual: false },
  accused: { tone: 'hostile', isMutual: false },
  warned: { tone: 'hostile', isMutual: false },
  'named together': { tone: 'together', isMutual: true },
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

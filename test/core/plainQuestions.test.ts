/** Questions in plain words become the command that answers them. */
import { describe, expect, test } from 'vitest';
import { plainQuestion } from '../../src/core/query/plainQuestion.ts';
import { plainQuestions } from '../../src/core/query/plainQuestions.ts';

describe('every way to ask', () => {
  test.each(plainQuestions.map(({ name, example }) => [name, ...example] as const))(
    '%s: %s',
    (name, question, command) => {
      expect(plainQuestion(question)).toBe(command);
      const first = plainQuestions.find(({ pattern }) => pattern.test(question.replace(/\?$/, '')));
      expect(first?.name).toBe(name);
    },
  );
});

describe('a question', () => {
  test.each([
    ['what did araghchi say', '/quotes araghchi'],
    [
      'What has Milena Draskova said to reporters since 28 Jan?',
      '/quotes Milena Draskova to reporters since 28 Jan',
    ],
    ['hey, can you please tell me what did Khamenei say about the US?', '/quotes Khamenei about the US'],
    ['Could you tell me about the dam?', '/brief the dam'],
    ['show me quotes from Trump, please', '/quotes Trump'],
    ['Who’s Lene Okar', '/actors Lene Okar'],
    ['whats new', '/brief'],
    ['what’s new?', '/brief'],
    ['anything new since monday?!', '/brief since monday'],
    ['news', '/brief'],
    ['latest on iran talks', '/brief iran talks'],
    ['https://example.org/story', '/brief https://example.org/story'],
    ['help', '/readout'],
    ['how does this work?', '/readout'],
  ])('%j is %j', (question, command) => {
    expect(plainQuestion(question)).toBe(command);
  });

  test.each(['hello', 'thanks!', 'iran talks', '', '???', 'who', 'what', `who is ${'x'.repeat(400)}`])(
    '%j is none that is understood',
    (words) => {
      expect(plainQuestion(words)).toBeNull();
    },
  );
});

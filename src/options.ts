/** Reads a command's options from words as typed, and says what they are, all from the command's one zod object. */
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { optionMetaSchema, UserError, type Command, type CommandInfo, type OptionInfo } from './command.ts';

const propertySchema = optionMetaSchema.extend({
  type: z.enum(['string', 'integer']),
  enum: z.array(z.string()).default([]),
  minimum: z.number().optional(),
});

/** Throws when an option lacks its description or example; a test and the start of the bot find that. */
export function describeCommand(name: string, command: Command): CommandInfo {
  const { properties = {} } = z.toJSONSchema(command.options, { io: 'input' });
  const options = Object.entries(properties).map(([option, property]): OptionInfo => {
    const { enum: choices, minimum, ...known } = propertySchema.parse(property);
    return { ...known, name: option, choices, ...(minimum === undefined ? {} : { minimum }) };
  });
  const { description, examples, manages = false } = command;
  return { name, description, examples, options, manages };
}

/** Options as typed in one line, or each by its name. */
export type Given = string | Record<string, string>;

/** The checked options of a command; a `UserError` says what was expected, with an example. */
export function readOptions(command: Command, info: CommandInfo, asGiven: Given): Record<string, unknown> {
  const words = typeof asGiven === 'string' ? asGiven : '';
  const values = typeof asGiven === 'string' ? readWords(command, info, asGiven) : asGiven;
  const result = command.options.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const option = info.options.find(({ name }) => name === issue?.path[0]);
  if (issue === undefined || option === undefined)
    throw new UserError(`/${info.name}: ${z.prettifyError(result.error)}`);
  const given = values[option.name] ?? '';
  const example = `/${info.name} ${option.positional === true ? '' : `${option.name}:`}${option.example}`;
  const at = Math.max(0, words.toLowerCase().indexOf(`${option.name}:`));
  throw new UserError(
    `“${given}” does not fit ${option.name}: expected ${expectation(option, issue.message)}. For example: ${example}`,
    nearValues(issue).map((value) => ({
      label: value,
      command: `/${info.name} ${words.slice(0, at)}${words.slice(at).replace(given, () => value)}`,
    })),
  );
}

const nearSchema = z.object({ instead: z.array(z.string()) });

/** Values near to the one that was given, where its check names some. */
function nearValues(issue: z.core.$ZodIssue): string[] {
  const { data } = nearSchema.safeParse(issue.code === 'custom' ? issue.params : null);
  return data?.instead ?? [];
}

function expectation({ choices, type, minimum }: OptionInfo, message: string): string {
  if (choices.length > 0) return choices.length === 1 ? (choices[0] ?? '') : `one of ${choices.join(', ')}`;
  return type === 'integer' ? `a whole number, ${minimum ?? 0} or more` : message;
}

/** `name:value`, `name:"two words"`, and what is left over goes to the positional options. */
function readWords(command: Command, info: CommandInfo, words: string): Record<string, string> {
  const values: Record<string, string> = {};
  const starts = optionStarts(info, words);
  const loose = [words.slice(0, starts[0]?.index ?? words.length)];
  for (const [position, { name, valueAt }] of starts.entries()) {
    const text = words.slice(valueAt, starts[position + 1]?.index ?? words.length).trim();
    if (name in values) throw new UserError(`${name}: is given twice. Give it once.`);
    const isGood = (candidate: string): boolean => accepts(command, name, candidate);
    const { value, rest } = keepsMarks(info, name) ? splitPhrases(text) : splitValue(text, isGood);
    values[name] = value;
    loose.push(rest);
  }
  assignPositional(
    info,
    loose
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' '),
    values,
  );
  return values;
}

/** Where the options of this command begin, outside quotation marks. */
function optionStarts(info: CommandInfo, words: string): { name: string; index: number; valueAt: number }[] {
  const names = info.options.map(({ name }) => name).join('|');
  const pattern = new RegExp(`["“”„][^"“”„]*["“”„]|(?<=^|\\s)(${names}):(?=\\S)`, 'gi');
  return [...words.matchAll(pattern)].flatMap((match) =>
    match[1] === undefined
      ? []
      : [{ name: match[1].toLowerCase(), index: match.index, valueAt: match.index + match[0].length }],
  );
}

function keepsMarks({ options }: CommandInfo, name: string): boolean {
  return options.some((option) => option.name === name && option.phrases === true);
}

/** Phrases end with the last of them; words in front of one take everything. */
function splitPhrases(text: string): { value: string; rest: string } {
  const [phrases = ''] = /^(?:["“”„][^"“”„]*["“”„]\s*)+/.exec(text) ?? [];
  return phrases === ''
    ? { value: text, rest: '' }
    : { value: phrases.trim(), rest: text.slice(phrases.length) };
}

/** No value that is checked has more words, apart from those that take any number. */
const MOST_WORDS = 8;

/** A value in marks ends with them; one without takes as many of the words after it as make a good value. */
function splitValue(text: string, isGood: (value: string) => boolean): { value: string; rest: string } {
  const inMarks = /^["“”„]([^"“”„]*)["“”„]/.exec(text);
  if (inMarks !== null) return { value: inMarks[1] ?? '', rest: text.slice(inMarks[0].length) };
  const gaps = [...text.matchAll(/\s+/g)].slice(0, MOST_WORDS).map(({ index }) => index);
  const ends = [text.length, ...gaps.reverse()];
  const end = ends.find((each) => isGood(text.slice(0, each))) ?? text.length;
  return { value: text.slice(0, end), rest: text.slice(end) };
}

function accepts(command: Command, name: string, value: string): boolean {
  const problems = command.options.safeParse({ [name]: value }).error?.issues ?? [];
  return problems.every(({ path }) => path[0] !== name);
}

function assignPositional(info: CommandInfo, words: string, values: Record<string, string>): void {
  checkUnknown(info, words);
  const free = info.options.filter(({ name, positional }) => positional === true && !(name in values));
  let rest = words;
  for (const [index, { name }] of free.entries()) {
    if (rest === '') return;
    const isLast = index === free.length - 1;
    const { value, rest: left } = isLast
      ? { value: keepsMarks(info, name) ? rest : withoutMarks(rest), rest: '' }
      : splitValue(rest, (word) => !/\s/.test(word));
    values[name] = value;
    rest = left.trim();
  }
  if (rest !== '')
    throw new UserError(`/${info.name} does not know what “${rest}” is. See /readout help ${info.name}`);
}

/** "abot:talks" is a slip of the hand, not a topic. */
function checkUnknown(info: CommandInfo, words: string): void {
  if (words.includes('\n')) return;
  const outsideMarks = words.replace(/["“”„][^"“”„]*["“”„]/g, '');
  for (const [, typed = ''] of outsideMarks.matchAll(/(?<=^|\s)([a-z]{2,12}):(?=[^\s/])/gi)) {
    const near = info.options.find(({ name }) => distance(typed.toLowerCase(), name) <= 2);
    if (near !== undefined)
      throw new UserError(
        `/${info.name} has no option “${typed}:”. Did you mean ${near.name}:${near.example}?`,
      );
  }
}

function withoutMarks(words: string): string {
  return /^["“”„]([^"“”„]*)["“”„]$/.exec(words)?.[1] ?? words;
}

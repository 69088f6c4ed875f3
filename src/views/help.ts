/** What can be asked and how, made from the commands themselves. */
import type { Block, Reply } from '../reply/reply.ts';

/** What help shows of an option and of a command. */
type HelpOption = {
  name: string;
  description: string;
  example: string;
  positional?: boolean | undefined;
  choices: string[];
};
type HelpCommand = { name: string; description: string; examples: string[]; options: HelpOption[] };

/** Every command in a line or two. */
export function helpPage(commands: HelpCommand[]): Reply {
  const rows = commands.map((command) => ({
    label: `/${command.name}`,
    lines: [command.description, usage(command)],
  }));
  return {
    blocks: [
      { kind: 'heading', text: 'What you can ask', aside: null },
      { kind: 'facts', rows },
      {
        kind: 'note',
        text: 'A text of several lines, or a long one, needs no command: it is read and briefed as it is.',
      },
      {
        kind: 'actions',
        actions: commands.map(({ name }) => ({
          label: `More on /${name}`,
          command: `/readout help ${name}`,
        })),
      },
    ],
  };
}

/** One command with all its options and examples. */
export function commandHelpPage(command: HelpCommand): Reply {
  const options = command.options.map((option) => ({
    label: optionName(option),
    lines: [optionLine(option)],
  }));
  const blocks: Block[] = [
    { kind: 'heading', text: usage(command), aside: null },
    { kind: 'paragraph', text: command.description },
    { kind: 'facts', rows: options },
    { kind: 'subheading', text: 'Examples' },
    { kind: 'list', items: command.examples },
  ];
  return { blocks };
}

/** "/quotes [speaker] [about:…] [to:…]". */
function usage({ name, options }: HelpCommand): string {
  return [`/${name}`, ...options.map((option) => `[${optionName(option)}]`)].join(' ');
}

function optionName(option: HelpOption): string {
  if (option.positional !== true) return `${option.name}:…`;
  return option.choices.length > 0 ? option.choices.join('|') : option.name;
}

function optionLine(option: HelpOption): string {
  return `${option.description}; for example ${option.positional === true ? '' : `${option.name}:`}${option.example}`;
}

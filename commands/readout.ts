/** Says what can be asked and how, and what is stored. */
import { z } from 'zod';
import { defineCommand, UserError } from '../src/command.ts';
import { commandHelpPage, helpPage, statusPage } from '../src/views/help.ts';

export default defineCommand({
  description: 'Help on every command, or what is stored',
  examples: ['/readout', '/readout help quotes', '/readout status'],
  options: z.object({
    page: z.enum(['help', 'status']).default('help').meta({
      description: 'What to show',
      example: 'status',
      positional: true,
    }),
    command: z.string().optional().meta({
      description: 'The command to explain',
      example: 'quotes',
      positional: true,
    }),
  }),
  run: async ({ page, command }, { commands, store, workspace }) => {
    if (page === 'status') return statusPage(await store.counts(workspace));
    if (command === undefined) return helpPage(commands);
    const found = commands.find(({ name }) => name === command.trim().replace(/^\//, '').toLowerCase());
    if (found !== undefined) return commandHelpPage(found);
    const names = commands.map(({ name }) => `/${name}`).join(', ');
    throw new UserError(`There is no command “${command}”. There are ${names}.`);
  },
});

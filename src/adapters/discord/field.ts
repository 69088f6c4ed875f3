/** The field in which the rest of a question is typed. */
import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
} from 'discord.js';
import { fieldId } from './pressed.ts';

const INPUT = 'words';

/** Discord's limits of a field. */
const limits = { title: 45, label: 45, description: 100, words: 1_000 };

export function fieldFor(label: string, token: string): APIModalInteractionResponseCallbackData {
  const isShort = label.length <= limits.label;
  return {
    custom_id: fieldId(token),
    title: label.length <= limits.title ? label : 'Your words',
    components: [
      {
        type: ComponentType.Label,
        label: isShort ? label : 'Your words',
        ...(isShort ? {} : { description: label.slice(0, limits.description) }),
        component: {
          type: ComponentType.TextInput,
          custom_id: INPUT,
          style: TextInputStyle.Short,
          max_length: limits.words,
          required: true,
        },
      },
    ],
  };
}

/** What was typed into it, on one line. */
export function typedInto({ data }: APIModalSubmitInteraction): string {
  const values = data.components.flatMap((row) => {
    if (row.type === ComponentType.ActionRow) return row.components;
    return row.type === ComponentType.Label ? [row.component] : [];
  });
  const input = values.find(({ custom_id }) => custom_id === INPUT);
  const typed = input !== undefined && 'value' in input ? input.value : '';
  return typeof typed === 'string' ? typed.replace(/\s+/g, ' ').trim() : '';
}

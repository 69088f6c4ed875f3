/** The app manifest that Slack makes the app from: everything in it comes from the commands and the table of scopes. */
import type { CommandInfo } from '../../command.ts';
import { events, scopes } from './scopes.ts';

/** The shortcuts, by the name under which Slack calls them. */
export const shortcuts = {
  message: 'brief_message',
  text: 'brief_text',
} as const;

export function manifest(commands: CommandInfo[]): object {
  return {
    display_information: {
      name: 'Readout',
      description: 'Who said what, to whom and when: briefs of the news you follow',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Readout', always_online: true },
      shortcuts: [
        {
          name: 'Brief this',
          type: 'message',
          callback_id: shortcuts.message,
          description: 'Reads the link or the text of a message and briefs you',
        },
        {
          name: 'Brief a text',
          type: 'global',
          callback_id: shortcuts.text,
          description: 'Reads an article that you paste and briefs you',
        },
      ],
      slash_commands: commands.map((command) => ({
        command: `/${command.name}`,
        description: command.description,
        usage_hint: hint(command),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: scopes.map(({ scope }) => scope) } },
    settings: {
      event_subscriptions: { bot_events: events },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

/** Examples of what goes without a name, then the names of the rest. */
function hint({ options }: CommandInfo): string {
  const words = options.filter(({ positional }) => positional === true).map(({ example }) => `[${example}]`);
  const named = options.filter(({ positional }) => positional !== true).map(({ name }) => `${name}:`);
  return [...words, ...named].join(' ');
}

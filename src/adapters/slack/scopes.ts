/** What the bot asks Slack to be allowed to, and why; and the events it asks to be told of. */

export const scopes: { scope: string; reason: string }[] = [
  { scope: 'commands', reason: 'Offers the slash commands and the two shortcuts' },
  { scope: 'chat:write', reason: 'Answers, and posts where it was asked to post' },
  { scope: 'app_mentions:read', reason: 'Hears a question that mentions it in a channel' },
  { scope: 'im:history', reason: 'Hears what is written to it in a direct message' },
  { scope: 'im:write', reason: 'Answers in a direct message where it cannot answer in the channel' },
  { scope: 'users:read', reason: 'Knows the time zone of whoever asks, and whether they are a guest' },
  { scope: 'files:write', reason: 'Sends a file that was asked for, such as the list of feeds' },
  {
    scope: 'channels:history',
    reason:
      'Sees whether its own post has arrived when a connection was lost, so that nothing is posted twice',
  },
  { scope: 'groups:history', reason: 'The same in private channels it was invited to' },
];

export const events = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'];

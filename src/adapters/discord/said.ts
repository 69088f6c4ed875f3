/** A sentence of the adapter's own as a message. */
import { renderMessages, type DiscordMessage } from './messages.ts';

export function said(text: string): DiscordMessage {
  const [message] = renderMessages({ blocks: [{ kind: 'paragraph', text }] }, { share: null }).messages;
  if (message === undefined) throw new Error('a sentence without words');
  return message;
}

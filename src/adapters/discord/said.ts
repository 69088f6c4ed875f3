/** A sentence of the adapter's own as a message. */
import type { FinishedMessage } from './illustrated.ts';
import { renderMessages } from './messages.ts';

export function said(text: string): FinishedMessage {
  const [message] = renderMessages({ blocks: [{ kind: 'paragraph', text }] }, { share: null }).messages;
  if (message === undefined) throw new Error('a sentence without words');
  return { components: message.components, files: [] };
}

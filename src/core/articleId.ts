/** Names an article: the same text in one workspace is the same article, whatever is said about it. */
import { createHash } from 'node:crypto';

export function articleId(workspace: string | null, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([workspace, text]))
    .digest('hex')
    .slice(0, 16);
}

/** Names an article: the same address or the same text in one workspace is the same article. */
import { createHash } from 'node:crypto';

export function articleId(workspace: string | null, url: string | null, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([workspace, url ?? text]))
    .digest('hex')
    .slice(0, 16);
}

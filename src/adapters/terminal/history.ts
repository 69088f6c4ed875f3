/** Keeps the questions that were typed, in a file that outlives the chat. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** As many are remembered; the file may grow to twice that before it is shortened. */
const most = 500;

/** Newest first, as the line editor wants them; none when there is no file. */
export async function loadHistory(path: string): Promise<string[]> {
  const lines = await readFile(path, 'utf8').then(
    (text) => text.split('\n').filter((line) => line !== ''),
    () => [],
  );
  const kept = lines.slice(-most);
  if (lines.length > 2 * most) await writeFile(path, `${kept.join('\n')}\n`, { mode: 0o600 });
  return kept.reverse();
}

export async function remember(path: string, question: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, `${question}\n`, { mode: 0o600 });
}

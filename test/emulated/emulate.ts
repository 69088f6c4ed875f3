/** The bot against emulators of the platforms, as a process of its own: `npm run emulate -- <folder of the emulators> slack|discord`. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, platform] = process.argv.slice(2);
if (folder === undefined || (platform !== 'slack' && platform !== 'discord')) {
  console.error('npm run emulate -- <folder of the emulators> slack|discord');
  process.exit(2);
}
const emulators: unknown = await import(pathToFileURL(join(resolve(folder), 'index.mjs')).href);
const { run } = (await import(`./${platform}.ts`)) as { run: (emulators: unknown) => Promise<boolean> };
process.exit((await run(emulators)) ? 0 : 1);

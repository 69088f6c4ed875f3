/** Prints the app manifest: `npm run slack:manifest`. */
import { join } from 'node:path';
import { loadCommands } from '../../loadCommands.ts';
import { manifest } from './manifest.ts';

const commands = await loadCommands(join(import.meta.dirname, '../../../commands'));
process.stdout.write(
  `${JSON.stringify(manifest([...commands.values()].map(({ info }) => info)), null, 2)}\n`,
);

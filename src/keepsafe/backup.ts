/** Backs the database up into a file, also while the bot runs: `npm run backup -- <file>`. */
import { backUp } from '../store/backup.ts';
import { dumpWords, quoted } from './postgresWords.ts';
import { runProgram, sizeOf } from './program.ts';

await runProgram({
  usage: `Name one new file for the backup, such as: npm run backup -- readout-monday.db\n`,
  postgres: dumpWords,
  sqlite: async (path, file) => {
    const { bytes, articles, quotes } = await backUp(path, file);
    return `Backed up into ${file}: ${sizeOf(bytes)}, ${articles} articles, ${quotes} quotes; read again and found whole.
To put it back, stop Readout and run: npm run restore -- ${quoted(file)}
Tokens of workspaces are encrypted in it: keep READOUT_SECRET_KEY in another place.
`;
  },
});

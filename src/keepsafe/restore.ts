/** Puts a backup in the place of the database while the bot is stopped: `npm run restore -- <file>`. */
import { restore } from '../store/restore.ts';
import { restoreWords } from './postgresWords.ts';
import { runProgram, sizeOf } from './program.ts';

await runProgram({
  usage: `Name the file of one backup, such as: npm run restore -- readout-monday.db\n`,
  postgres: restoreWords,
  sqlite: async (path, file) => {
    const { bytes, articles, quotes, aside } = await restore(file, path);
    const before =
      aside === null ? '' : `What was there before is kept in ${aside}; nobody needs it to go on.\n`;
    return `Put back from ${file}: ${sizeOf(bytes)}, ${articles} articles, ${quotes} quotes. Readout may start again.\n${before}`;
  },
});

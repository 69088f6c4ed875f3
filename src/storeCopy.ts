/** Copies a store to another database: `npm run store:copy -- sqlite:data/readout.db postgres://user:password@host/readout`. */
import { copyStore } from './store/copying.ts';
import { StoreError } from './store/store.ts';

const usage = `Copies a store to another, empty database; run again, it goes on where it was stopped.
Stop the bot first: what comes in meanwhile is not copied.

  npm run store:copy -- sqlite:data/readout.db postgres://user:password@host/database
  npm run store:copy -- postgres://user:password@host/database sqlite:data/readout.db
`;

const [from, to, ...more] = process.argv.slice(2);
if (from === undefined || to === undefined || more.length > 0 || from === to) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  try {
    await copyStore(from, to, (line) => {
      console.log(line);
    });
    console.log('The copy is complete.');
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

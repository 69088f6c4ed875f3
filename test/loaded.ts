/** Preloaded into a process (`--import`): writes every file of the program that it loads to standard error. */
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    const path = /\/src\/(.*)$/.exec(url)?.[1];
    if (path !== undefined) process.stderr.write(`loaded ${path}\n`);
    return next(url, context);
  },
});

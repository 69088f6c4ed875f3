/** Who may import whom. What does not stand here is forbidden; there are no exemptions. */

export type Room = {
  /** A file, or a folder with everything in it. */
  path: string;
  /** Rooms and files it may import. */
  may: string[];
  /** Rooms and files of which it may import types only. */
  types?: string[];
  /** Packages, and modules of Node, it may import. */
  packages?: string[];
};

const DATA = ['src/core/'];

/** The first room whose path fits is the one a file stands in; a room may always import itself. */
export const rooms: Room[] = [
  { path: 'src/main.ts', may: ['src/', 'commands/'], packages: ['node:*'] },
  { path: 'src/doctor.ts', may: ['src/', 'commands/'], packages: ['node:*'] },
  {
    path: 'src/doctor/',
    may: [
      ...[
        'src/config.ts',
        'src/settings.ts',
        'src/seal.ts',
        'src/core/',
        'src/reply/',
        'src/feeds/',
        'src/jobs/',
      ],
      ...['src/store/store.ts', 'src/adapters/slack/server.ts', 'src/monitor/pages.ts'],
    ],
    types: ['src/adapters/adapter.ts', 'src/store/', 'src/roles.ts'],
    packages: ['node:*'],
  },
  { path: 'src/arguments.ts', may: [], packages: ['node:util'] },
  {
    path: 'src/running/',
    may: ['src/'],
    packages: ['node:crypto', 'node:fs', 'node:module', 'node:path'],
  },
  {
    path: 'src/config.ts',
    may: ['src/settings.ts'],
    types: ['src/adapters/slack/slack.ts', 'src/adapters/discord/discord.ts', 'src/roles.ts'],
  },
  { path: 'src/settings.ts', may: ['src/roles.ts'], packages: ['zod', 'fastest-levenshtein'] },
  { path: 'src/roles.ts', may: [] },
  {
    path: 'src/keepsafe/',
    may: ['src/config.ts', 'src/store/'],
    packages: ['node:fs', 'node:path', 'node:util'],
  },
  { path: 'src/log.ts', may: ['src/logged.ts', 'src/reference.ts'], packages: ['pino'] },
  { path: 'src/logged.ts', may: [] },
  { path: 'src/reference.ts', may: [], packages: ['node:async_hooks', 'node:crypto'] },
  { path: 'src/meter.ts', may: [], types: DATA },
  {
    path: 'src/monitor/',
    may: ['src/config.ts', 'src/core/'],
    types: ['src/adapters/adapter.ts', 'src/log.ts', 'src/meter.ts', 'src/store/'],
    packages: ['prom-client', 'node:events', 'node:http'],
  },
  { path: 'src/turnstile.ts', may: [] },
  { path: 'src/seal.ts', may: [], packages: ['node:crypto'] },

  {
    path: 'src/core/',
    may: [],
    packages: ['zod', 'world-countries', 'fastest-levenshtein', 'stemmer', 'node:crypto'],
  },
  { path: 'src/reply/', may: [], types: ['src/pictures/'] },
  {
    path: 'src/pictures/',
    may: [],
    types: DATA,
    packages: [
      '@resvg/resvg-js',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:path',
      'node:worker_threads',
      'node:zlib',
    ],
  },
  // The words of a picture are written without drawing it.
  { path: 'src/views/', may: ['src/core/', 'src/reply/', 'src/pictures/alt.ts'], types: ['src/pictures/'] },

  {
    path: 'src/store/',
    // Who is who is decided while an article is written.
    may: ['src/core/people/'],
    types: DATA,
    packages: [
      'kysely',
      'pg',
      'stemmer',
      'zod',
      'node:crypto',
      'node:sqlite',
      'node:child_process',
      'node:events',
      'node:url',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:timers/promises',
      'node:zlib',
    ],
  },
  {
    path: 'src/feeds/',
    may: [],
    types: DATA,
    packages: [
      'undici',
      'ipaddr.js',
      'feedsmith',
      'htmlparser2',
      'linkedom',
      'defuddle',
      '@mozilla/readability',
      'node:*',
    ],
  },

  {
    path: 'src/command.ts',
    may: [],
    types: ['src/core/', 'src/reply/', 'src/store/store.ts'],
    packages: ['zod'],
  },
  { path: 'src/options.ts', may: ['src/command.ts', 'src/core/'], packages: ['zod', 'fastest-levenshtein'] },
  {
    path: 'src/loadCommands.ts',
    may: ['src/options.ts'],
    types: ['src/command.ts'],
    packages: ['zod', 'node:fs/promises', 'node:path', 'node:url'],
  },
  { path: 'src/complete.ts', may: ['src/core/'], types: ['src/command.ts', 'src/store/store.ts'] },
  {
    path: 'src/bot.ts',
    may: [
      'src/command.ts',
      'src/options.ts',
      'src/complete.ts',
      'src/findCommand.ts',
      'src/core/',
      'src/meter.ts',
      'src/reference.ts',
      'src/reply/',
      'src/store/store.ts',
      'src/turnstile.ts',
    ],
    types: ['src/log.ts'],
  },
  {
    path: 'src/findCommand.ts',
    may: ['src/command.ts', 'src/core/'],
    types: ['src/loadCommands.ts', 'src/options.ts', 'src/reply/'],
  },
  {
    path: 'src/answers/',
    may: ['src/command.ts', 'src/core/', 'src/reply/', 'src/views/'],
    types: ['src/store/store.ts'],
  },
  {
    path: 'commands/',
    may: ['src/command.ts', 'src/answers/', 'src/core/', 'src/reply/', 'src/views/'],
    packages: ['zod'],
  },

  {
    path: 'src/platforms.ts',
    may: ['src/adapters/', 'src/installations.ts', 'src/memory.ts', 'src/presence.ts'],
    types: [
      'src/bot.ts',
      'src/command.ts',
      'src/config.ts',
      'src/log.ts',
      'src/meter.ts',
      'src/store/store.ts',
    ],
    packages: ['node:path'],
  },
  {
    path: 'src/installations.ts',
    may: ['src/seal.ts', 'src/adapters/adapter.ts'],
    types: ['src/adapters/slack/', 'src/log.ts', 'src/store/store.ts'],
  },
  { path: 'src/memory.ts', may: ['src/adapters/memory.ts'], types: ['src/store/store.ts'] },
  {
    path: 'src/presence.ts',
    may: [],
    types: ['src/adapters/adapter.ts', 'src/log.ts', 'src/store/store.ts'],
  },
  { path: 'src/adapters/adapter.ts', may: [], types: ['src/pictures/', 'src/reply/'] },
  { path: 'src/adapters/memory.ts', may: [], packages: ['node:crypto'] },
  {
    path: 'src/adapters/terminal/',
    may: ['src/reply/'],
    types: ['src/pictures/', 'src/adapters/adapter.ts', 'src/bot.ts'],
    packages: ['node:*'],
  },
  {
    path: 'src/adapters/slack/',
    may: [
      'src/adapters/adapter.ts',
      'src/adapters/memory.ts',
      'src/logged.ts',
      'src/meter.ts',
      'src/reference.ts',
      'src/reply/',
      'src/command.ts',
      'src/options.ts',
      'src/loadCommands.ts',
    ],
    types: ['src/pictures/', 'src/bot.ts', 'src/log.ts'],
    packages: ['@slack/bolt', 'zod', 'node:*'],
  },
  {
    path: 'src/adapters/discord/',
    may: [
      'src/adapters/adapter.ts',
      'src/adapters/memory.ts',
      'src/logged.ts',
      'src/meter.ts',
      'src/reference.ts',
      'src/reply/',
      'src/command.ts',
      'src/options.ts',
      'src/loadCommands.ts',
    ],
    types: ['src/pictures/', 'src/bot.ts', 'src/log.ts'],
    packages: ['discord.js', 'zod', 'node:*'],
  },
  {
    path: 'src/jobs/',
    may: ['src/adapters/adapter.ts', 'src/answers/', 'src/core/', 'src/feeds/', 'src/store/', 'src/views/'],
    types: ['src/reply/', 'src/roles.ts'],
    packages: ['node-cron'],
  },

  { path: 'src/sample/', may: ['src/core/'], packages: ['node:fs/promises', 'node:path'] },
  { path: 'src/storeCopy.ts', may: ['src/store/'] },
  { path: 'src/jsonl.ts', may: [] },
  { path: 'src/analyze.ts', may: ['src/core/', 'src/jsonl.ts'], packages: ['zod', 'node:stream/promises'] },
];

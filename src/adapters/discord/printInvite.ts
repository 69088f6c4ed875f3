/** Prints the link that invites the bot to a server: `npm run discord:invite`. */
import { existsSync } from 'node:fs';
import { ConnectError } from '../adapter.ts';
import { findInvite } from './invite.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const token = process.env.DISCORD_TOKEN ?? '';
try {
  if (token === '') throw new ConnectError('DISCORD_TOKEN is not set. See .env.example.');
  const { link, name } = await findInvite(token);
  process.stdout.write(`Open this link to invite ${name} to a server that you manage:\n${link}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof ConnectError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 2;
}

/** Whether the servers of the platforms can be reached, and what time it is there. */
import { lookup } from 'node:dns/promises';
import type { Observation } from '../adapters/adapter.ts';
import { noted, well, wrong, type Check, type Patient } from './patient.ts';

/** What answers anybody, without a token. */
const addresses: Record<string, string> = {
  slack: 'https://slack.com/api/api.test',
  discord: 'https://discord.com/api/v10/gateway',
};

/** `ahead`: by how many milliseconds our clock is ahead of the server's; `null` when it did not tell the time. */
export type Clocked = { host: string; problem: string | null; ahead: number | null };

const PATIENCE = 10_000;

export async function askServer(platform: string, now: Patient['now']): Promise<Clocked> {
  const address = addresses[platform] ?? '';
  const { host } = new URL(address);
  const asked = now();
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.body?.cancel();
    const told = Date.parse(answer.headers.get('date') ?? '');
    const middle = (asked.epochMilliseconds + now().epochMilliseconds) / 2;
    // The server leaves out the part of the second.
    return { host, problem: null, ahead: Number.isNaN(told) ? null : middle - told - 500 };
  } catch (error) {
    return { host, problem: unreachable(host, error), ahead: null };
  }
}

function unreachable(host: string, error: unknown): string {
  const { code, name } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  if (/^(?:ENOTFOUND|EAI_)/.test(code ?? ''))
    return `${host} is not found by the name server of this computer; look at its connection to the internet.`;
  const why = name === 'TimeoutError' ? 'no answer within 10 seconds' : (code ?? name);
  return `${host} cannot be reached (${why}); look at the connection to the internet, the firewall and the proxy.`;
}

export const network: Check = {
  name: 'network',
  run: async (patient) => {
    const servers = await patient.servers();
    const reached = servers.map(({ host, problem }) =>
      problem === null ? well(`${host} answers.`) : wrong(problem),
    );
    const allowed = await Promise.all(patient.config.allowHosts.map(resolvable));
    const found = [...reached, ...allowed];
    return found.length > 0 ? found : [noted('There is no server that has to be reached.')];
  },
};

async function resolvable(allowed: string): Promise<Observation> {
  const host = new URL(`http://${allowed}`).hostname.replace(/^\[|\]$/g, '');
  try {
    await lookup(host);
    return well(`${host} of READOUT_ALLOW_HOSTS is found.`);
  } catch {
    return wrong(
      `${host} of READOUT_ALLOW_HOSTS is not found: no name server knows it; check it for slips, or take it out.`,
    );
  }
}

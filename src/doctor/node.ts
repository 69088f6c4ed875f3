/** Whether this is a Node that Readout runs on. */
import { readFile } from 'node:fs/promises';
import { well, wrong, type Check } from './patient.ts';

export const node: Check = {
  name: 'node',
  run: async () => {
    const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const { engines } = JSON.parse(text) as { engines: { node: string } };
    const least = Number(/\d+/.exec(engines.node)?.[0]);
    const has = process.versions.node;
    if (Number.parseInt(has, 10) >= least) return [well(`Node ${has}.`)];
    return [wrong(`This is Node ${has}, and Readout needs ${least} or newer; npm ci brings it.`)];
  },
};

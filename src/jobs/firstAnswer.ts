/** Asks the addresses that words may mean, one after the other, until a server answers. */
import type { Web } from './web.ts';

export type Asked = { address: string; answer: Awaited<ReturnType<Web['fetch']>> };

/** When no server answers, the first address is the one that most likely was meant. */
export async function firstAnswer(web: Web, addresses: string[], accept: string): Promise<Asked> {
  const failed: Asked[] = [];
  for (const address of addresses) {
    const answer = await web.fetch(address, { accept });
    if (answer.kind !== 'problem' || !/^(?:unreachable|slow)$/.test(answer.reason))
      return { address, answer };
    failed.push({ address, answer });
  }
  const [first] = failed;
  if (first === undefined) throw new Error('no address was given');
  return first;
}

/** A name server on 127.0.0.1 for one test: it knows the names it is given, or never answers. */
import { createSocket } from 'node:dgram';
import { onTestFinished } from 'vitest';

/** The IPv4 addresses of a name when it is asked for the nth time; `null` for a name that nobody has. */
export type Names = (host: string, times: number) => string[] | null;

export type NameServer = { address: string; asked: string[] };

/** `names` is `null` for a server that is silent. */
export async function serveNames(names: Names | null): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, from) => {
    const { host, kind, end } = questionOf(query);
    if (kind === 1) asked.push(host);
    if (names === null) return;
    const times = asked.filter((name) => name === host).length;
    const found = names(host, times);
    const addresses = kind === 1 ? (found ?? []) : [];
    socket.send(answerTo(query.subarray(0, end), addresses, found === null), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => void socket.close());
  return { address: `127.0.0.1:${socket.address().port}`, asked };
}

function questionOf(query: Buffer): { host: string; kind: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { host: labels.join('.'), kind: query.readUInt16BE(at + 1), end: at + 5 };
}

/** The question again, then an address each that nobody should remember. */
function answerTo(question: Buffer, addresses: string[], isUnknown: boolean): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(isUnknown ? 0x8183 : 0x8180, 2);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  const records = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([head, ...records]);
}

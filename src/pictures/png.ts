/** Writes pixels as a PNG with a palette: pictures have few colours, and so are a third as large. */
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteSize = 256;
/** Room for so many different colours; a power of two, twice as many as are ever there. */
const slots = 1 << 14;

/** Neighbours of one colour in one row: most of a picture is long runs. */
type Runs = { count: number; ends: Uint32Array; numbers: Uint16Array };
type Counted = { colours: Uint32Array; counts: number[]; runs: Runs };

/** `pixels` holds red, green, blue and alpha, multiplied by alpha; `null` when there are too many colours for this. */
export function toPng(pixels: Uint8Array, width: number, height: number): Uint8Array | null {
  const values = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const counted = countColours(values, width);
  if (counted === null) return null;
  const { colours, counts, runs } = counted;
  // What shines through has a place in any case: an opaque neighbour of it would be a spot at a round corner.
  const isClear = (number: number): boolean => (colours[number] ?? 0) >>> 24 < 255;
  const order = counts
    .map((_count, number) => number)
    .sort(
      (one, other) =>
        Number(isClear(other)) - Number(isClear(one)) || (counts[other] ?? 0) - (counts[one] ?? 0),
    );
  const palette = order.slice(0, paletteSize).map((number) => channels(colours[number] ?? 0));
  const entries = new Uint8Array(counts.length);
  order.forEach((number, place) => {
    entries[number] = place < paletteSize ? place : nearest(channels(colours[number] ?? 0), palette);
  });
  // Every row begins with the number of its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let run = 0, pixel = 0; run < runs.count; run++) {
    const start = pixel + Math.floor(pixel / width) + 1;
    const end = runs.ends[run] ?? 0;
    rows.fill(entries[runs.numbers[run] ?? 0] ?? 0, start, start + end - pixel);
    pixel = end;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  const plain = palette.map(withoutAlpha);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(plain.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(plain.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflateSync(rows, { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Gives every colour a number, and every run its colour's. */
function countColours(values: Uint32Array, width: number): Counted | null {
  const table = new Int32Array(slots).fill(-1);
  const colours = new Uint32Array(slots / 2);
  const counts: number[] = [];
  const runs: Runs = {
    count: 0,
    ends: new Uint32Array(values.length),
    numbers: new Uint16Array(values.length),
  };
  let start = 0;
  while (start < values.length) {
    const value = values[start] ?? 0;
    const border = start - (start % width) + width;
    let end = start + 1;
    while (end < border && values[end] === value) end++;
    let slot = Math.imul(value, 0x9e3779b1) >>> 18;
    while (table[slot] !== -1 && colours[table[slot] ?? 0] !== value) slot = (slot + 1) % slots;
    if (table[slot] === -1) {
      if (counts.length === slots / 2) return null;
      table[slot] = counts.push(0) - 1;
      colours[counts.length - 1] = value;
    }
    const number = table[slot] ?? 0;
    counts[number] = (counts[number] ?? 0) + end - start;
    runs.ends[runs.count] = end;
    runs.numbers[runs.count++] = number;
    start = end;
  }
  return { colours, counts, runs };
}

type Colour = [number, number, number, number];

function channels(value: number): Colour {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
}

function withoutAlpha([red, green, blue, alpha]: Colour): Colour {
  const share = (value: number): number =>
    alpha === 0 ? 0 : Math.min(255, Math.round((value * 255) / alpha));
  return [share(red), share(green), share(blue), alpha];
}

function nearest(colour: Colour, palette: Colour[]): number {
  const distance = (other: Colour): number =>
    other.reduce((sum, value, index) => sum + (value - (colour[index] ?? 0)) ** 2, 0);
  let [best, least] = [0, Infinity];
  palette.forEach((other, place) => {
    const found = distance(other);
    if (found < least) [best, least] = [place, found];
  });
  return best;
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

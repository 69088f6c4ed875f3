/** Reads from a TrueType or OpenType file which characters it has, and how wide each is. */
import { readFileSync } from 'node:fs';

export type FontFile = {
  /** In thousandths of the type size; `undefined` when the font has no such character. */
  advance: (codePoint: number) => number | undefined;
};

type Table = { start: number; length: number };

export function readFontFile(path: string): FontFile {
  const bytes = readFileSync(path);
  const tables = readTables(bytes);
  const table = (name: string): Table => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`${path} has no table ${name}`);
    return found;
  };
  const unitsPerEm = bytes.readUInt16BE(table('head').start + 18);
  const glyphOf = readCharacters(bytes, table('cmap').start, path);
  const metrics = table('hmtx').start;
  // Glyphs after the last one with a width of its own have that one's.
  const widths = bytes.readUInt16BE(table('hhea').start + 34);
  return {
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return undefined;
      return (bytes.readUInt16BE(metrics + 4 * Math.min(glyph, widths - 1)) * 1000) / unitsPerEm;
    },
  };
}

function readTables(bytes: Buffer): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const name = bytes.toString('latin1', entry, entry + 4);
    tables.set(name, { start: bytes.readUInt32BE(entry + 8), length: bytes.readUInt32BE(entry + 12) });
  }
  return tables;
}

/** The number of a character's glyph, 0 if there is none; from the table of all of Unicode (format 12). */
function readCharacters(bytes: Buffer, start: number, path: string): (codePoint: number) => number {
  for (let index = 0; index < bytes.readUInt16BE(start + 2); index++) {
    const table = start + bytes.readUInt32BE(start + 4 + 8 * index + 4);
    if (bytes.readUInt16BE(table) === 12) return (codePoint) => findGlyph(bytes, table, codePoint);
  }
  throw new Error(`${path} has no table of all characters`);
}

/** Groups of consecutive characters stand in order: each has its first, its last and the first one's glyph. */
function findGlyph(bytes: Buffer, table: number, codePoint: number): number {
  let low = 0;
  let high = bytes.readUInt32BE(table + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = table + 16 + 12 * middle;
    if (codePoint < bytes.readUInt32BE(group)) high = middle - 1;
    else if (codePoint > bytes.readUInt32BE(group + 4)) low = middle + 1;
    else return bytes.readUInt32BE(group + 8) + codePoint - bytes.readUInt32BE(group);
  }
  return 0;
}

/** Encrypts what is secret before it is stored: AES-256-GCM with a key made from words, bound to what it belongs to. */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

export type Seal = {
  /** With the first key. */
  close: (belongsTo: string, words: string) => Uint8Array;
  /**
   * With whichever key fits; `isOld` when that is not the first. A `SealError` when it was closed with none of them, or
   * for something else, or has been changed.
   */
  open: (belongsTo: string, sealed: Uint8Array) => { words: string; isOld: boolean };
};

/** What was sealed cannot be read with these keys. */
export class SealError extends Error {
  override name = 'SealError';
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createSeal(secretKeys: readonly string[]): Seal {
  const keys = secretKeys.map((words) => scryptSync(words, 'readout installations', KEY_BYTES));
  return {
    close: (belongsTo, words) => {
      const [key] = keys;
      if (key === undefined) throw new Error('there is no key to close with');
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(belongsTo));
      const hidden = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
    },
    open: (belongsTo, sealed) => {
      const causes: unknown[] = [];
      for (const [index, key] of keys.entries()) {
        try {
          return { words: openWith(key, belongsTo, sealed), isOld: index > 0 };
        } catch (error) {
          causes.push(error);
        }
      }
      throw new SealError(
        'READOUT_SECRET_KEY is not the one with which the installations were stored. Set that one again, after the new one and a comma, or install anew.',
        { cause: causes[0] },
      );
    },
  };
}

function openWith(key: Buffer, belongsTo: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(belongsTo)).setAuthTag(tag);
  const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([cipher.update(hidden), cipher.final()]).toString();
}

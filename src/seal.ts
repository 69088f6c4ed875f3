/** Encrypts what is secret before it is stored: AES-256-GCM with a key made from words, bound to what it belongs to. */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

export type Seal = {
  close: (belongsTo: string, words: string) => Uint8Array;
  /** A `SealError` when it was closed with other words, or for something else, or has been changed. */
  open: (belongsTo: string, sealed: Uint8Array) => string;
};

/** What was sealed cannot be read with this key. */
export class SealError extends Error {
  override name = 'SealError';
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createSeal(secretKey: string): Seal {
  const key = scryptSync(secretKey, 'readout installations', KEY_BYTES);
  return {
    close: (belongsTo, words) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(belongsTo));
      const hidden = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
    },
    open: (belongsTo, sealed) => {
      const bytes = Buffer.from(sealed);
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
        cipher.setAAD(Buffer.from(belongsTo)).setAuthTag(tag);
        const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
        return Buffer.concat([cipher.update(hidden), cipher.final()]).toString();
      } catch (error) {
        throw new SealError(
          'READOUT_SECRET_KEY is not the one with which the installations were stored. Set that one again, or install anew.',
          { cause: error },
        );
      }
    },
  };
}

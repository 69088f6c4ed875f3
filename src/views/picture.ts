/** A picture as a block, with its words: what it shows is said in full for whoever does not see it. */
import { altOf } from '../pictures/alt.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Block } from '../reply/reply.ts';

export function pictureBlock(picture: Picture): Block {
  return { kind: 'picture', picture, alt: altOf(picture) };
}

/** Draws pictures for everyone who sends them: what that takes is loaded with the first one, and what fails is logged once. */
import type { Draw } from '../adapters/adapter.ts';
import type { Log } from '../log.ts';
import type { Painter } from '../pictures/painter.ts';

export type Pictures = { draw: Draw; close: () => Promise<void> };

export function openPictures(log: Log): Pictures {
  let opening: Promise<Painter> | null = null;
  const open = async (): Promise<Painter> => {
    const { createPainter } = await import('../pictures/painter.ts');
    return createPainter({
      onFailure: (error) => {
        log.error({ err: error, reason: error.reason }, 'Pictures cannot be drawn; they are told in words');
      },
    });
  };
  return {
    draw: async (picture) => {
      opening ??= open();
      const painter = await opening;
      // The painter has told of it.
      return await painter.draw(picture).catch(() => null);
    },
    close: async () => {
      const painter = await opening;
      await painter?.close();
    },
  };
}

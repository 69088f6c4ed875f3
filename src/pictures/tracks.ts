/** Shares a lane: what does not overlap runs in one track, what does runs beside it. */

export type Interval = { from: number; to: number };

/** For each interval the number of its track, in the order given: the first one with room. */
export function shareTracks(intervals: Interval[], apart: number): number[] {
  const tracks: Interval[][] = [];
  return intervals.map((interval) => {
    const isFree = (taken: Interval[]): boolean =>
      taken.every(({ from, to }) => interval.to + apart <= from || interval.from - apart >= to);
    const free = tracks.findIndex(isFree);
    if (free === -1) return tracks.push([interval]) - 1;
    tracks[free]?.push(interval);
    return free;
  });
}

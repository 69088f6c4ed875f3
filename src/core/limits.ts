/** How much one person and one workspace may ask and give, so that nobody is slow for the others; each with its reason. */

export type Limits = {
  /** Of one person: no hand is as fast, and so many cost this process a second or two. */
  questionsAMinute: number;
  /** Of one person: a letter each, at twice the speed of a fast typist. */
  suggestionsAMinute: number;
  /** Of one workspace: ten people who all do their most, or a thousand in a busy hour. */
  questionsOfAllAMinute: number;
  /** What one workspace follows: a large newsroom reads some hundreds. Whoever runs the bot may change it. */
  feeds: number;
  /** What one workspace gives a day, texts and links: more than forty people read, each one an analysis. */
  textsADay: number;
  /** As many articles as that of an ordinary length, or a few books. */
  charactersADay: number;
};

/** `feeds` is `READOUT_MOST_FEEDS`. */
export const defaultLimits: Limits = {
  questionsAMinute: 300,
  suggestionsAMinute: 1200,
  questionsOfAllAMinute: 3000,
  feeds: 500,
  textsADay: 2000,
  charactersADay: 20_000_000,
};

/** In the terminal whoever asks runs the bot. */
export const noLimits: Limits = {
  questionsAMinute: Infinity,
  suggestionsAMinute: Infinity,
  questionsOfAllAMinute: Infinity,
  feeds: Infinity,
  textsADay: Infinity,
  charactersADay: Infinity,
};

/** How much one person and one workspace may ask and give, so that nobody is slow for the others; each with its reason. */

export type Limits = {
  /** Of one person: no hand is as fast, and so many cost this process some seconds. */
  questionsAMinute: number;
  /** Of one person: a letter each, faster than anybody types. */
  suggestionsAMinute: number;
  /** Of one workspace: some who do their most at once, or thousands in a busy hour. */
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
  questionsAMinute: 1000,
  suggestionsAMinute: 2000,
  questionsOfAllAMinute: 5000,
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

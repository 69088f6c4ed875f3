/** Words of questions: those that lead to a topic or a listener, and those that nearly every text holds. */

/** In front of what something is about. */
export const topicWords = new Set('about regarding concerning on re'.split(' '));

/** These begin a question about a topic also where no name stands before them; `on` and `re` may begin a name. */
export const sureTopicWords = new Set('about regarding concerning'.split(' '));

/** A text is not about these. `us`, `may` and `who` are names too. */
export const commonWords: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or as about is are was were be s t'.split(' '),
);

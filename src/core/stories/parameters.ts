/** Every number that decides which articles are one story, in one place; `npm run eval` prints what they lead to. */

export const storyParameters = {
  /** An article is compared with articles that appeared at most so many days before or after it. */
  days: 9,
  /** How rare a term is shows in the articles of so many days before. */
  countedDays: 30,
  /** So many words of a text are looked at: what an article is about stands at its beginning. */
  words: 260,
  /** By so many of its heaviest terms an article is known. */
  terms: 60,
  /** Standing in the title makes a term count so many times as much. */
  titleWeight: 2,
  /** What it is makes it count so many times as much as a word: a name or two words of one, a kind of event. */
  nameWeight: 1.3,
  kindWeight: 1.65,
  /** A store that is nearly empty knows too little of what is rare: it is taken for one of so many articles more. */
  assumedArticles: 92,
  /** In such a share of the assumed articles stand words that all news holds, kinds of event, names, and other terms. */
  newsWordShare: 0.43,
  kindShare: 0.05,
  nameShare: 0.03,
  otherWordShare: 0.013,
  /** The share of likeness that comes from the kinds of event; the other terms have the rest. */
  kindCounts: 0.27,
  /** Stories are found by so many of an article's most telling terms, in so many of the newest articles with each. */
  searchedTerms: 24,
  neighboursOfTerm: 40,
  /** So many stories are compared in full, by so many of their newest articles. */
  candidates: 8,
  members: 12,
  /** An article joins the likest story from this likeness on. */
  joins: 0.122,
  /** What likeness loses with every day since the story was last in the news, and more with every day of silence. */
  fading: 0.005,
  silentDays: 5.3,
  silence: 0.2,
  /** Two stories are one from this likeness on. */
  merges: 0.34,
  /** A story is two when its parts are less like each other than this share of what they are within, which is more than that. */
  dividedRatio: 0.375,
  dividedWithin: 0.055,
  /** What the likeness of two articles of a story loses with every day between them. */
  dividedFading: 0.026,
};

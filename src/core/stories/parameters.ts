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
  /** Standing in the title makes a term count so many times as much, and so does being a name. */
  titleWeight: 1.6,
  nameWeight: 1.5,
  /** A kind of event counts by how many words speak of it, to this power. */
  kindPower: 1.2,
  /** A store that is nearly empty knows too little of what is rare: it is taken for one of so many articles more. */
  assumedArticles: 30,
  /** In such a share of the assumed articles stand a kind of event, a name, and any other term. */
  kindShare: 0.1,
  nameShare: 0.03,
  otherShare: 0.05,
  /** Stories are found by so many of an article's most telling terms, in so many of the newest articles with each. */
  searchedTerms: 24,
  neighboursOfTerm: 40,
  /** So many stories are compared in full, by so many of their newest articles. */
  candidates: 10,
  members: 12,
  /** How far an article belongs to a story is a sum of these, fitted by `test/eval/fitStories.ts`; see belonging.ts. */
  belongs: {
    likeness: 16.82,
    likenessLog: 3.57,
    kinds: 5.56,
    pairs: -0.89,
    silenceRoot: -0.99,
    longSilence: -1.86,
    none: 6.38,
  },
  /** Added to a likeness before its logarithm is taken, so that nothing in common is not without end. */
  leastLikeness: 0.03,
  /** From so many days on a silence is long. */
  silentDays: 5.3,
  /** An article joins the story it belongs to most, when that is more than this. */
  joins: -0.8,
  /** It moves to another story that it belongs to so much more; so many of the likest stories are looked at. */
  moves: 0.5,
  movesAmong: 6,
  /** Two stories are one when the articles of each belong to the other so much, and two when its parts do so little. */
  merges: 2,
  divides: -1,
};

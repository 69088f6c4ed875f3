/** Tells the text of an article from a few words about one. */

/** More than a topic has. */
const topicLength = 200;

export function isArticleText(words: string): boolean {
  return words.includes('\n') || words.length > topicLength;
}

/** What a storyteller has to choose from: every article of a set as it comes, and the stories that it could join. */
import { measures, preparing, silence, type Measures, type Ready } from '../../src/core/stories/belonging.ts';
import { profileOf } from '../../src/core/stories/likeness.ts';
import { storyParameters } from '../../src/core/stories/parameters.ts';
import { isKind, traitsOf } from '../../src/core/stories/traits.ts';
import { readStorySet, type StorySet } from './storySet.ts';

/** `right` is the index of the story the article is of; -1 when it is the first of it. */
export type Choice = { stories: Measures[]; right: number };

/**
 * The stories are those that people have made: what was decided wrongly before is not what is to be learned. Kinds of
 * event may be left out, as if the lexicon did not know them: other news has events that it does not know.
 */
export async function readChoices(set: StorySet, isKnown: (term: string) => boolean): Promise<Choice[]> {
  const stories = new Map<string, Ready[]>();
  const holding = new Map<string, number>();
  const choices: Choice[] = [];
  const ready = preparing();
  let articles = 0;
  for (const { story, article } of await readStorySet(set)) {
    const traits = traitsOf(article).filter(({ term }) => !isKind(term) || isKnown(term));
    const profile = profileOf(traits, { articles: articles++, holding });
    const arrived = ready({ article: article.id, dated: article.publishedAt ?? '', profile });
    const near = [...stories].filter(([, members]) => silence(arrived, members) <= storyParameters.days);
    choices.push({
      stories: near.map(([, members]) => measures(arrived, members)),
      right: near.findIndex(([name]) => name === story),
    });
    stories.set(story, [...(stories.get(story) ?? []), arrived]);
    for (const { term } of traits) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  return choices;
}

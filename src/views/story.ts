/** The page of a story: what its articles say together, what changed, who said what, how it went. */
import { changedFigures, conflictingFigures } from '../core/stories/figures.ts';

/** The figures of a story: how each changed over time, and where outlets differ. */
import {
  changedFigures,
  conflictingFigures,
  type FigurePoint,
  type FigureSeries,
} from '../core/stories/figures.ts';
import type { MemberArticle } from '../core/stories/storyArticle.ts';
import type { Figure } from '../core/summary.ts';
import type { Line } from '../reply/reply.ts';
import { fullDay } from './dates.ts';
import { textFragment } from './textFragment.ts';
import { clock } from './times.ts';

/** "killed: 41 → 47 → 58 — Northern Wire, 29 Jan 2026 ↗". */
export function figuresOverTime(articles: readonly MemberArticle[], since: string | null): Line[] {
  return changedFigures(articles, since).map(({ measure, points }) => {
    const last = points.at(-1);
    if (last === undefined) throw new Error('a change has two points');
    return [
      { text: `${measure}: ${points.map(({ figure }) => valueOf(figure)).join(' → ')} ` },
      { text: `— ${whereAndWhen(last)}`, style: 'quiet' },
      ...linkTo(last),
    ];
  });
}

/** "killed: 58 (Northern Wire, 29 Jan 2026, 21:00) · 55 (Vesna Valley Post, 29 Jan 2026, 20:10)". */
export function figuresThatDiffer(articles: readonly MemberArticle[], timeZone: string): Line[] {
  return conflictingFigures(articles).map(({ measure, points }: FigureSeries<MemberArticle>) => [
    { text: `${measure}: ` },
    ...points.flatMap((point, index) => [
      { text: `${index === 0 ? '' : ' · '}${valueOf(point.figure)} ` },
      { text: `(${whereAndWhen(point)}${timeOfDay(point, timeZone)})`, style: 'quiet' } as const,
      ...linkTo(point),
    ]),
  ]);
}

const bounds: Record<Figure['bound'], string> = {
  exact: '',
  'at least': 'at least ',
  'at most': 'at most ',
  about: 'about ',
};

/** "at least 41", "$3.2", "4.5%", "6.1". */
function valueOf({ value, unit, bound }: Figure): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  if (unit === null || unit === 'magnitude') return bounds[bound] + number;
  return bounds[bound] + (unit === '%' ? `${number}%` : `${unit}${number}`);
}

function whereAndWhen({ article }: FigurePoint<MemberArticle>): string {
  const day = fullDay(article.publishedAt ?? article.addedAt);
  return article.outlet === null ? day : `${article.outlet}, ${day}`;
}

function timeOfDay({ article }: FigurePoint<MemberArticle>, timeZone: string): string {
  return article.publishedAt?.includes('T') === true ? `, ${clock(article.publishedAt, timeZone)}` : '';
}

function linkTo({
  article,
  figure,
}: FigurePoint<MemberArticle>): { text: string; style: 'quiet'; link: string }[] {
  const link = textFragment(article.url, article.text, figure.sentence);
  return link === null ? [] : [{ text: ' ↗', style: 'quiet', link }];
}

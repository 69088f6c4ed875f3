/** What would be forgotten of a workspace, and what was. */
import type { Forgotten, Given } from '../core/given.ts';
import type { Reply } from '../reply/reply.ts';
import { count } from './words.ts';

/** Pressed by anybody else, or when something was given since, the button does nothing. */
export function forgetPage(given: Given, word: string): Reply {
  const command = `/readout forget confirm:${word}`;
  return {
    blocks: [
      { kind: 'heading', text: 'Forget what this place has given?', aside: null },
      { kind: 'facts', rows: rowsOf(given) },
      {
        kind: 'note',
        text: `All of this is deleted for good, for everybody here, and no digest comes any more. Readout itself stays. To do it: ${command}`,
      },
      { kind: 'actions', actions: [{ label: 'Delete all of it', command }] },
    ],
  };
}

export function forgottenPage({ given, left }: Forgotten): Reply {
  return {
    blocks: [
      { kind: 'heading', text: left === null ? 'Forgotten' : 'Being forgotten', aside: null },
      { kind: 'facts', rows: rowsOf(given) },
      ...(left === null ? [] : [{ kind: 'note', text: goesOn(left) } as const]),
      {
        kind: 'note',
        text: 'Messages that were posted are not Readout’s to delete. To remove Readout, remove the app: what is given until then is forgotten 30 days later.',
      },
    ],
  };
}

export function nothingToForgetPage(): Reply {
  const text =
    'There is nothing to forget: this place has given no text, follows no feed and wants no digest.';
  return { blocks: [{ kind: 'paragraph', text }] };
}

function goesOn(left: number): string {
  const rest = left === 0 ? '' : `${count(left, 'text')} left. `;
  return `${rest}It is being deleted, also when Readout is stopped and started meanwhile; until it is done an answer may still show some of it. /readout forget says what is left.`;
}

function rowsOf({ articles, feeds, subscriptions, corrections, readers, buttons }: Given) {
  const rows: [label: string, number: number, line: string][] = [
    [
      'Texts',
      articles,
      `${count(articles, 'text or page', 'texts and pages')} given, with every quote and name in them`,
    ],
    ['Feeds', feeds, `${count(feeds, 'feed')}, with the articles that no feed of anybody else has brought`],
    ['Digests', subscriptions, `${count(subscriptions, 'digest')}, with what became of each`],
    ['Corrections', corrections, `${count(corrections, 'correction')} of who is who`],
    ['Readers', readers, `of ${count(readers, 'reader')}, what they have been told and their time zone`],
    ['Buttons', buttons, `what is behind the buttons of ${count(buttons, 'answer')}`],
  ];
  return rows.filter(([, number]) => number > 0).map(([label, , line]) => ({ label, lines: [line] }));
}

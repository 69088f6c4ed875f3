/** The whole analysis beside the bare passes of two language libraries: same texts, same thread, turn by turn. */
import { summarize } from '../../src/core/summarize.ts';
import { quantile, show, threadTime } from './measure.ts';
import { articles } from './texts.ts';

const ARTICLES = 60;
const WARM_UPS = 3;
const ROUNDS = 9;

/** Reads one text; what it finds does not matter here. */
type Reader = { name: string; read: (text: string) => unknown; goal?: number | undefined };

export async function benchRivals(): Promise<void> {
  const ours: Reader = { name: 'summarize', read: readWhole };
  const readers = [ours, ...(await rivals())];
  const texts = articles(ARTICLES);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  for (let round = 0; round < WARM_UPS; round++) for (const reader of readers) time(reader, texts);

  const times = new Map(readers.map((reader): [Reader, number[]] => [reader, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [reader, taken] of times) taken.push(time(reader, texts));

  const speeds = new Map([...times].map(([reader, taken]) => [reader, words / quantile(taken, 0.5)]));
  show('side by side', `${words.toLocaleString('en')} words in ${texts.length} articles`);
  for (const [{ name, goal }, speed] of speeds) {
    const ratio = (speeds.get(ours) ?? 0) / speed;
    const missed = goal !== undefined && ratio < goal ? ', NOT reached' : '';
    const against = name === ours.name ? '' : `, summarize is × ${ratio.toFixed(2)}`;
    const wanted = goal === undefined ? '' : ` (goal ≥ ${goal}${missed})`;
    show(`  ${name}`, `${Math.round(speed * 1000).toLocaleString('en')} words/s${against}${wanted}`);
  }
}

function time({ read }: Reader, texts: string[]): number {
  return threadTime(() => {
    for (const text of texts) read(text);
  });
}

function readWhole(text: string): unknown {
  const known = { title: null, url: null, outlet: null, publishedAt: '2026-02-02' };
  return summarize({ id: 'text', text, ...known });
}

async function rivals(): Promise<Reader[]> {
  const found = await Promise.all([
    load('wink-nlp, tokenise and tag', 0.6, () => openWink(['sbd', 'pos'])),
    load('wink-nlp, all its steps', undefined, () => openWink()),
    load('compromise', 8, async () => {
      const { default: compromise } = await import('compromise');
      return (text) => compromise(text);
    }),
  ]);
  return found.filter((reader) => reader !== null);
}

async function openWink(steps?: string[]): Promise<Reader['read']> {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const library = wink(model, steps);
  return (text) => library.readDoc(text);
}

async function load(
  name: string,
  goal: number | undefined,
  open: () => Promise<Reader['read']>,
): Promise<Reader | null> {
  try {
    return { name, goal, read: await open() };
  } catch (error) {
    show(
      name,
      `not measured: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    );
    return null;
  }
}

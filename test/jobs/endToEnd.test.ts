/** From an empty store: a site's address, a poll, and every question over what came in. */
import { expect, onTestFinished, test } from 'vitest';
import { createCollector } from '../../src/jobs/collect.ts';
import { now, openChat } from '../chat.ts';
import { publish } from './setup.ts';
import { openSite, page, story } from './site.ts';
import { createStoryteller } from '../../src/jobs/stories.ts';

test('/feeds add, a poll, then /brief, /quotes, /actors and /readout status', async () => {
  const site = await openSite();
  const chat = await openChat({ allowHosts: [site.host] });
  onTestFinished(async () => {
    await chat.close();
    await site.close();
  });
  const said = async (line: string): Promise<string> => {
    const { outcome, text } = await chat.ask(line);
    expect(outcome, text).toBe('answered');
    return text.replace(/\s+/g, ' ');
  };
  publish(site, [1, 2, 3]);
  const head = '<link rel="alternate" type="application/rss+xml" href="/feed">';
  site.set('/', page({ title: 'Tessaly Post', text: 'Welcome to the Tessaly Post.', head }));

  expect(await said(`/feeds add ${site.url('/')}`)).toMatch(/^Following Tessaly Post\..*Latest • Port fees/);
  const onTrouble = (error: unknown): never => {
    throw error;
  };
  const { store, web } = chat;
  await createCollector({
    store,
    web,
    now: () => now,
    owner: 'here',
    tell: createStoryteller(store).tell,
    onTrouble,
  }).collect(new AbortController().signal);

  expect(await said('/readout status')).toMatch(/3 articles .* 1 feed followed last poll now/);
  expect(await said('/brief "plan 2"')).toMatch(/Port fees of plan 2 rise in Harrow .*Tessaly Post/);
  const brief = await said('/brief plan');
  expect(brief).toContain('Lena Okafor, port director — to Radio Tessaly, Mon 2 Feb');
  expect(brief).toMatch(/"We have no choice about pier \d,"/);
  const quotes = await said('/quotes okafor');
  expect(quotes).toMatch(/^Quotes by Lena Okafor \d+ quotes/);
  expect(quotes).toContain(`${site.url('/story/1')}#:~:text=`);
  expect(await said('/actors okafor')).toMatch(/^Lena Okafor person · quoted \d/);
  expect(await said(`/brief ${site.url('/story/3?utm_source=x')}`)).toMatch(/^Port fees of plan 3/);
  expect(site.asked.filter((path) => path.startsWith('/story'))).toHaveLength(3);
  expect(await said('/feeds')).toMatch(/last success now · next poll in \d+ min · 3 entries a week/);
  expect(story(1).title).toContain('plan 1');
});

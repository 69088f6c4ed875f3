/** Preloaded into the doctor (`--import`): what is asked of the platforms is asked of the fakes on this machine. */
const homes: Record<string, string | undefined> = {
  'https://slack.com': process.env.FAKE_OF_THE_FIRST,
  'https://discord.com': process.env.FAKE_OF_THE_SECOND,
};

const real = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const home = homes[url.origin];
  return real(home === undefined ? input : new URL(url.pathname + url.search, home), init);
};

/** Offices and buildings that stand for a state, in lower case without "the", each with the state's name. */

export const powers: ReadonlyMap<string, string> = new Map([
  ['white house', 'United States'],
  ['pentagon', 'United States'],
  ['state department', 'United States'],
  ['oval office', 'United States'],
  ['capitol', 'United States'],
  ['kremlin', 'Russia'],
  ['downing street', 'United Kingdom'],
  ['whitehall', 'United Kingdom'],
  ['elysee', 'France'],
  ['élysée', 'France'],
  ['bundestag', 'Germany'],
  ['knesset', 'Israel'],
  ['blue house', 'South Korea'],
]);

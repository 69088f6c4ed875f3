/** States act by their name, their capital or their adjective; a place is not an actor for being a place. */
import { expect, test } from 'vitest';
import { cast, speakers } from './reading.ts';

test.each([
  ['Washington does not know what Tehran wants, the minister said.', ['state: Iran', 'state: United States']],
  ['Washington said it was ready to talk.', ['state: United States']],
  ['Moscow denied that it had sent the ship.', ['state: Russia']],
  ['Norway and Sweden signed the treaty. Norway said it would last.', ['state: Norway', 'state: Sweden']],
  ['The United States said it was ready. The US had said so before.', ['state: United States']],
  ['The U.S. warned that it would close the port.', ['state: United States']],
])('%s', (text, expected) => {
  expect(cast(text).filter((actor) => actor.startsWith('state'))).toEqual(expected);
});

test.each([
  ['Turkey said on Monday that it would host the talks.', ['Turkey']],
  ['Tehran has warned that it will answer any attack.', ['Iran']],
  ['Beijing, according to Seoul, has closed the border.', ['South Korea']],
])('%s is said by a state', (text, expected) => {
  expect(speakers(text)).toEqual(expected);
});

test('a city where something happens does not act', () => {
  expect(cast('Ada Morel said the meeting in Washington was long.')).toEqual(['person: Ada Morel']);
});

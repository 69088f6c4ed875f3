/** Names as they stand in the news: particles, hyphens, initials, accents, datelines, headlines in capitals. */
import { expect, test } from 'vitest';
import { speakers } from './reading.ts';

test.each([
  ['Carlo de Vincenti', '"It is late," Carlo de Vincenti said.'],
  ['Faisal al-Amr', '"It is late," Faisal al-Amr said.'],
  ['Omar bin Rashed', '"It is late," said Omar bin Rashed.'],
  ['Jan van der Meer', '"It is late," Jan van der Meer told the court.'],
  ['Anne-Marie Duval-Roux', '"It is late," Anne-Marie Duval-Roux said.'],
  ['Élise Ñandú', '"It is late," said Élise Ñandú.'],
  ["Sean O'Malley", `"It is late," Sean O'Malley said.`],
  ['Sean O’Malley', '“It is late,” Sean O’Malley said.'],
  ['J. R. Albin', '"It is late," J. R. Albin said.'],
  ['Josef Albin Jr.', '"It is late," said Josef Albin Jr.'],
  ['Angus McRory', '"It is late," Angus McRory told the court.'],
  ['Lee Jong-un', '"It is late," Lee Jong-un said.'],
  ['Ada Morel', 'KORSK, Norway (Wire) — Ada Morel said the bridge would open in May.'],
  ['Ada Morel', 'KORSK — Ada Morel said the bridge would open in May.'],
  ['Ada Morel', 'Korsk, March 10 – Ada Morel said the bridge would open in May.'],
  ['Ada Morel', '"It is late," Dr. Ada Morel said.'],
  ['Ada Morel', '"It is late," Rear Admiral Ada Morel said.'],
  ['Ada Morel', '"It is late," Lt. Gov. Ada Morel said.'],
  ['Ada Morel', '"It is late," Sen. Ada Morel (D-Ohio) said.'],
  ['Ada Morel', '"It is late," Ada Morel, PhD, said.'],
])('%s: %s', (name, text) => {
  expect(speakers(text)).toEqual([name]);
});

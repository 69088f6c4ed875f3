/** Whether this computer knows what time it is: digests come by its clock, and Slack refuses what is minutes off. */
import { noted, readable, well, wrong, type Check, type Patient } from './patient.ts';

const MINUTE = 60_000;

/** A poll just now may be stamped a little later than we look. */
const AHEAD = 5 * MINUTE;

export const clock: Check = {
  name: 'clock',
  run: async (patient) => {
    const found = await readable(patient);
    const ownClock = (await found?.clock()) ?? null;
    const clocks = [
      ...(await patient.servers()).flatMap(({ host, ahead }) => (ahead === null ? [] : [{ host, ahead }])),
      ...(ownClock === null
        ? []
        : [{ host: 'the database', ahead: patient.now().since(ownClock).total('milliseconds') }]),
    ];
    const off = clocks.filter(({ ahead }) => Math.abs(ahead) > MINUTE);
    const [first] = off;
    const past = await fromTheFuture(patient);
    if (first === undefined)
      return past.length > 0
        ? past
        : clocks.length === 0
          ? [noted('No server was there to compare the clock with.')]
          : [well(`The clock agrees with ${clocks.map(({ host }) => host).join(' and ')}.`)];
    if (off.length < clocks.length)
      return off.map(({ host, ahead }) =>
        noted(`The clock of ${host} differs: ours is ${inWords(ahead)} of it.`),
      );
    return [
      wrong(
        `The clock of this computer is ${inWords(first.ahead)} of ${first.host}: digests come at the wrong time. Set it, by timedatectl set-ntp true or in the settings of the computer.`,
      ),
    ];
  },
};

/** What was written while the clock was ahead. */
async function fromTheFuture(patient: Patient): Promise<ReturnType<typeof wrong>[]> {
  const last = (await (await readable(patient))?.lastPoll()) ?? null;
  if (last === null) return [];
  const ahead = Temporal.Instant.from(last).since(patient.now()).total('milliseconds');
  if (ahead < AHEAD) return [];
  return [
    wrong(
      `The database was last written ${lengthOf(ahead)} in the future: the clock of this computer was ahead then, or is behind now. Set it.`,
    ),
  ];
}

function inWords(milliseconds: number): string {
  return `${lengthOf(milliseconds)} ${milliseconds > 0 ? 'ahead' : 'behind'}`;
}

function lengthOf(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const parts = [
    ...(hours === 0 ? [] : [`${hours} ${hours === 1 ? 'hour' : 'hours'}`]),
    ...(minutes % 60 === 0 && hours > 0
      ? []
      : [`${minutes % 60} ${minutes % 60 === 1 ? 'minute' : 'minutes'}`]),
  ];
  return parts.join(' ');
}

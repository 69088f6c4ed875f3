/** Reads the dates that feeds and pages give, the odd ones too, and clamps what cannot be. */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Abbreviations that feeds use; of those with several meanings, the one most feeds mean. In minutes. */
const zones: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, met: 60, cest: 120, eet: 120 },
  ...{
    sast: 120,
    eest: 180,
    msk: 180,
    trt: 180,
    irst: 210,
    gst: 240,
    pkt: 300,
    ist: 330,
    npt: 345,
    wib: 420,
  },
  ...{
    ict: 420,
    hkt: 480,
    sgt: 480,
    awst: 480,
    pht: 480,
    jst: 540,
    kst: 540,
    acst: 570,
    aest: 600,
    aedt: 660,
  },
  ...{ nzst: 720, nzdt: 780, brt: -180, art: -180, adt: -180, ast: -240, edt: -240, est: -300, cdt: -300 },
  ...{
    cst: -360,
    ct: -360,
    et: -300,
    mt: -420,
    pt: -480,
    mdt: -360,
    mst: -420,
    pdt: -420,
    pst: -480,
    akst: -540,
    hst: -600,
  },
};

const clock = String.raw`(?:[T\s,]+(?:at\s+)?(?<hour>\d{1,2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\b\.?)?)?`;
const zone = String.raw`(?:\s*\(?(?<zone>(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]{1,5})\)?)?(?:\s*\([^)]*\))?`;
const weekday = String.raw`(?:\p{L}+\.?,?\s+)?`;

const forms = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`${weekday}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<name>\p{L}{3,9})\.?,?[\s-]+(?<year>\d{4}|\d{2})`,
  String.raw`${weekday}(?<name>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`,
]
  .map((form) => `${form}${clock}${zone}`)
  // What C's asctime and Unix's date print.
  .concat(String.raw`\p{L}{3}\s(?<name>\p{L}{3})\s(?<day>\d{1,2})${clock}${zone}\s(?<year>\d{4})`)
  .map((form) => new RegExp(`^${form}$`, 'iu'));

/** News on the web begins here; an earlier date is a field that nobody filled in. */
const FIRST = Temporal.Instant.from('1990-01-01T00:00:00Z');

/** Characters; no date is longer. */
const LONGEST = 100;

/**
 * ISO 8601 with the zone the date was given in, UTC without one. A date later than `now` is `now`, one before the web `null`.
 * A day without a time is its noon in UTC, which is the same day nearly everywhere.
 */
export function readDate(text: string | null | undefined, now: Temporal.Instant): string | null {
  const found = parse((text ?? '').slice(0, LONGEST).replace(/\s+/g, ' ').trim());
  if (found === null || Temporal.Instant.compare(found.toInstant(), FIRST) < 0) return null;
  if (Temporal.Instant.compare(found.toInstant(), now) > 0) return now.round('second').toString();
  const iso = found.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return iso.replace(/\+00:00$/, 'Z');
}

function parse(text: string): Temporal.ZonedDateTime | null {
  if (/^\d{9,10}$|^\d{12,13}$/.test(text)) return fromEpoch(Number(text));
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return fromParts(groups);
  }
  return null;
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(count: number): Temporal.ZonedDateTime {
  const milliseconds = count < 1e11 ? count * 1000 : count;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('UTC');
}

function fromParts(groups: Record<string, string | undefined>): Temporal.ZonedDateTime | null {
  const { hour, minute = '0', second = '0', half } = groups;
  const month =
    groups.name === undefined
      ? Number(groups.month)
      : months.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1;
  const year = fullYear(groups.year ?? '');
  try {
    const day = Temporal.PlainDate.from({ year, month, day: Number(groups.day) }, { overflow: 'reject' });
    if (hour === undefined) return day.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
    const time = {
      hour: fullHour(Number(hour), half),
      minute: Number(minute),
      second: Math.min(Number(second), 59),
    };
    return day
      .toPlainDateTime(
        Temporal.PlainTime.from({ ...time, hour: time.hour === 24 ? 0 : time.hour }, { overflow: 'reject' }),
      )
      .add({ days: time.hour === 24 ? 1 : 0 })
      .toZonedDateTime(offset(groups.zone));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function fullHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** `+05:30` for any way to write it; a zone nobody knows counts as UTC. */
function offset(zone: string | undefined): string {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  const total =
    sign === undefined
      ? (zones[(zone ?? '').toLowerCase()] ?? 0)
      : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const size = Math.abs(total);
  const padded = (value: number): string => String(value).padStart(2, '0');
  return `${total < 0 ? '-' : '+'}${padded(Math.floor(size / 60))}:${padded(size % 60)}`;
}

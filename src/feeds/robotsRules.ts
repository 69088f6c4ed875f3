/** Reads the rules of a robots.txt and holds addresses against them, in time that no file can stretch. */

/** A pattern in parts, between its wildcards; the last part may have to be the end. */
type Rule = { allows: boolean; length: number; parts: string[]; isWhole: boolean };

/** The rules of the groups that name us, else of those for everyone. `name` is in lower case. */
export function rulesFor(name: string, text: string): Rule[] {
  const ours: Rule[] = [];
  const everyones: Rule[] = [];
  let [isOurs, isEveryones, isNaming, isNamed] = [false, false, false, false];
  for (const [field, value] of fieldsOf(text)) {
    if (field === 'user-agent') {
      if (!isNaming) isOurs = isEveryones = false;
      isNaming = true;
      isOurs ||= value.toLowerCase().split('/')[0]?.trim() === name;
      isEveryones ||= value === '*';
      isNamed ||= isOurs;
    } else if (field === 'allow' || field === 'disallow') {
      isNaming = false;
      // An empty rule forbids nothing.
      if (value === '') continue;
      const rule = readRule(value, field === 'allow');
      if (isOurs) ours.push(rule);
      if (isEveryones) everyones.push(rule);
    }
  }
  return isNamed ? ours : everyones;
}

/** The longest rule that fits decides; of two as long, the one that allows. */
export function isAllowed(rules: readonly Rule[], address: string): boolean {
  const url = new URL(address);
  const path = written(url.pathname + url.search);
  let decides: Rule | null = null;
  for (const rule of rules) {
    if (rule.length < (decides?.length ?? 0) || !fits(rule, path)) continue;
    if (decides === null || rule.length > decides.length || rule.allows) decides = rule;
  }
  return decides?.allows ?? true;
}

function* fieldsOf(text: string): Generator<[field: string, value: string]> {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [stated = ''] = line.split('#', 1);
    const colon = stated.indexOf(':');
    if (colon > 0) yield [stated.slice(0, colon).trim().toLowerCase(), stated.slice(colon + 1).trim()];
  }
}

function readRule(value: string, allows: boolean): Rule {
  const pattern = written(value.replace(/^(?![/*])/, '/'));
  const isWhole = pattern.endsWith('$');
  return {
    allows,
    length: pattern.length,
    parts: (isWhole ? pattern.slice(0, -1) : pattern).split(/\*+/),
    isWhole,
  };
}

/** Each part is looked for behind the one before it: the first place it is found leaves most room for the others. */
function fits({ parts: [first = '', ...others], isWhole }: Rule, path: string): boolean {
  if (!path.startsWith(first)) return false;
  const last = others.pop();
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last === undefined) return !isWhole || path.length === at;
  return isWhole ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at);
}

/** One way to write what can be written in several: "ä" and "%c3%a4". */
function written(path: string): string {
  return encodeURI(path.toWellFormed())
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

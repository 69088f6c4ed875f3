/** Quotes as Markdown (CommonMark): block quotes with who, when and where under each; no text is markup. */
import { inert, inertLine } from '../../reply/inert.ts';
import { period, fullDay } from '../dates.ts';
import type { QuoteRecord } from './records.ts';

export const markdown = {
  mediaType: 'text/markdown; charset=utf-8',
  ending: 'md',
  start: ({ title, total, count }: { title: string; total: number; count: number }) =>
    `# ${plain(title)}\n\n${count < total ? `${count} of ${total}` : total} ${total === 1 ? 'quote' : 'quotes'}\n`,
  each: (record: QuoteRecord) => `\n${shown(record)}\n`,
  end: () => '',
};

function shown(record: QuoteRecord): string {
  const lines = inert(record.kind === 'direct' ? record.words : record.attributed)
    .trim()
    .split(/\n+/)
    .map((line) => `> ${plain(line)}`);
  const where = [record.outlet, record.published === null ? null : fullDay(record.published)];
  const article = [linked(record.title ?? 'Untitled text', record.link), ...where.map(plainOr)];
  const small = [record.kind, record.rule, record.subjectRule, `${record.articleId} ${record.quoteId}`];
  return [
    ...lines.flatMap((line, index) => (index === 0 ? [line] : ['>', line])),
    '',
    `— ${[who(record), ...details(record)].join(', ')}  `,
    `${article.filter((part) => part !== '').join(', ')}  `,
    small
      .map(plainOr)
      .filter((part) => part !== '')
      .join(' · '),
  ].join('\n');
}

function who({ speaker, role, roleAsOf, speakerKind }: QuoteRecord): string {
  const name = `**${plain(speaker ?? 'speaker unclear')}**`;
  if (role === null || speakerKind === 'unnamed') return name;
  return `${name}, ${plain(role)}${roleAsOf === null ? '' : ` (as of ${plain(fullDay(roleAsOf))})`}`;
}

function details({ addressee, place, saidOn }: QuoteRecord): string[] {
  const parts = [
    addressee === null ? null : `to ${addressee}`,
    place,
    saidOn === null ? null : period(saidOn, null),
  ];
  return parts.filter((part) => part !== null).map(plain);
}

function plainOr(text: string | null): string {
  return text === null ? '' : plain(text);
}

/** A link only to the web, and to an address that cannot end the link. */
function linked(text: string, link: string | null): string {
  if (link === null || !/^https?:\/\//i.test(link)) return plain(text);
  const address = encodeURI(inertLine(link))
    .replaceAll('%25', '%')
    .replace(/[()<>\\]/g, encoded);
  return `[${plain(text)}](<${address}>)`;
}

function encoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Text on one line without any meaning in Markdown, not as HTML or a bare link either. */
function plain(text: string): string {
  return inertLine(text)
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$@^=+]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/^-/, '\\-')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

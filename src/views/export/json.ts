/** Quotes as one JSON document, their words byte for byte. */
import type { QuoteRecord } from './records.ts';

export const json = {
  mediaType: 'application/json',
  ending: 'json',
  start: ({ title, total, count }: { title: string; total: number; count: number }) =>
    `{\n"title": ${JSON.stringify(title)},\n"total": ${total},\n"exported": ${count},\n"quotes": [`,
  each: (record: QuoteRecord, index: number) => `${index === 0 ? '' : ','}\n${JSON.stringify(record)}`,
  end: () => '\n]\n}\n',
};

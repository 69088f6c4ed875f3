/** Says what an SVG shows, shape by shape, without its numbers: what changes is seen, and a pixel more or less is not. */
import { Parser } from 'htmlparser2';

export function structure(svg: string): string {
  const lines: string[] = [];
  let text: string | null = null;
  let part = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'svg') return;
        part = attributes.class ?? '';
        text = name === 'text' ? '' : null;
        if (name !== 'text') lines.push([part, shapes[name] ?? name, ...looks(attributes)].join(' '));
      },
      ontext: (words) => {
        if (text !== null) text += words;
      },
      onclosetag: (name) => {
        if (name === 'text') lines.push(`${part}: ${text ?? ''}`);
        text = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return `${lines.join('\n')}\n`;
}

const shapes: Record<string, string> = { rect: 'box', path: 'line', polygon: 'arrowhead' };

function looks(attributes: Record<string, string>): string[] {
  const colour = attributes.stroke ?? attributes.fill ?? '';
  return [colour, ...(attributes['stroke-dasharray'] === undefined ? [] : ['dashed'])];
}

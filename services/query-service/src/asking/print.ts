import { createHash } from 'node:crypto';
import { type Personal, readable } from '@cairn/contracts/personal';
import escapeHtml from 'escape-html';

const style = `
body { font: 11pt/1.4 sans-serif; margin: 2rem auto; max-width: 60rem; color: #222; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #ccc; }
.score { float: right; } .red { color: #b00020; } .yellow { color: #8a6100; } .green { color: #1b6e2c; }
@page { size: A4; margin: 15mm; }
@media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } h2 { break-after: avoid; } }`;

/** The policy for a page to print: it may load nothing, and its own style is the only one. */
export const printPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`;

/** Text or a figure as HTML. */
export const text = (given: Personal | number | null): string =>
  given === null ? '–' : escapeHtml(typeof given === 'number' ? String(given) : readable(given));

export const rounded = (figure: number | null): number | null =>
  figure === null ? null : Math.round(figure * 100) / 100;

/** The day of an instant, in UTC. */
export const dayIn = (instant: string | null): string => (instant === null ? '–' : instant.slice(0, 10));

export const cells = (values: readonly string[]): string =>
  `<tr>${values.map((each) => `<td>${each}</td>`).join('')}</tr>`;

/** A table of rows that `cells` made; nothing without rows. */
export const tableOf = (columns: readonly string[], rows: readonly string[]): string =>
  rows.length === 0
    ? ''
    : `<table><thead><tr>${columns.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

/** A whole page that prints on A4. */
export const printedPage = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title><style>${style}</style></head><body>
${body}
</body></html>
`;

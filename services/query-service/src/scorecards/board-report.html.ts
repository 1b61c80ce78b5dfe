import { createHash } from 'node:crypto';
import { type Personal, readable } from '@cairn/contracts/personal';
import escapeHtml from 'escape-html';
import type { BoardReport } from './board-report.view.ts';

type Perspective = BoardReport['perspectives'][number];
type Objective = Perspective['objectives'][number];

const style = `
body { font: 11pt/1.4 sans-serif; margin: 2rem auto; max-width: 60rem; color: #222; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #ccc; }
.score { float: right; } .red { color: #b00020; } .yellow { color: #8a6100; } .green { color: #1b6e2c; }
@page { size: A4; margin: 15mm; }
@media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } h2 { break-after: avoid; } }`;

/** The policy for the page: it may load nothing, and its own style is the only one. */
export const boardReportPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`;

const text = (given: Personal | number | null): string =>
  given === null ? '–' : escapeHtml(typeof given === 'number' ? String(given) : readable(given));

const rounded = (figure: number | null): number | null =>
  figure === null ? null : Math.round(figure * 100) / 100;

// A score never stands for itself by its colour alone: print may have none.
const score = ({ score: figure, band }: { score: number | null; band: string | null }): string =>
  figure === null ? 'no data' : `<span class="${band ?? ''}">${text(rounded(figure))} (${text(band)})</span>`;

const cells = (values: readonly string[]): string =>
  `<tr>${values.map((each) => `<td>${each}</td>`).join('')}</tr>`;

const tableOf = (columns: readonly string[], rows: readonly string[]): string =>
  rows.length === 0
    ? ''
    : `<table><thead><tr>${columns.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

const objective = (each: Objective): string => `<section>
<h3>${text(each.name)} <span class="score">${score(each)}</span></h3>
<p>Due: ${text(each.dueOn)}</p>
${tableOf(
  ['KPI', 'Owner', 'Value', 'Score'],
  each.kpis.map((kpi) =>
    cells([
      text(kpi.name),
      text(kpi.ownerName),
      `${text(rounded(kpi.value))} ${text(kpi.unit)}`,
      `${text(rounded(kpi.score))} (${text(kpi.state)})`,
    ]),
  ),
)}
${tableOf(
  ['Goal', 'Owner', 'Status', 'Progress'],
  each.goals.map((goal) =>
    cells([text(goal.title), text(goal.ownerName), text(goal.status), text(rounded(goal.progress))]),
  ),
)}
</section>`;

const perspective = (each: Perspective): string =>
  `<h2>${text(each.name)} <span class="score">${score(each)}</span></h2>${each.objectives.map(objective).join('')}`;

const list = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<h2>${title}</h2><ul>${items.map((each) => `<li>${each}</li>`).join('')}</ul>`;

/** A board report as one HTML page that prints on A4. */
export const boardReportHtml = (report: BoardReport): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(report.name)}</title><style>${style}</style></head><body>
<h1>${text(report.name)} <span class="score">${score(report)}</span></h1>
<p>Version ${text(report.version)}, ${text(report.status)}. From ${text(report.from)} to ${text(report.to)}.</p>
${report.vision === null ? '' : `<p><strong>Vision:</strong> ${text(report.vision)}</p>`}
${report.mission === null ? '' : `<p><strong>Mission:</strong> ${text(report.mission)}</p>`}
${report.perspectives.map(perspective).join('')}
${list(
  'Cause and effect (hypotheses)',
  report.links.map(
    ({ causeName, effectName, hypothesis }) =>
      `${text(causeName)} → ${text(effectName)}${hypothesis === null ? '' : `: ${text(hypothesis)}`}`,
  ),
)}
${
  report.initiatives.length === 0
    ? ''
    : `<h2>Initiatives</h2>${tableOf(
        ['Initiative', 'Owner', 'Status', 'Until', 'Spent', 'Budget'],
        report.initiatives.map((each) =>
          cells([
            text(each.name),
            text(each.ownerName),
            `${text(each.status)}${each.overdue ? ', overdue' : ''}`,
            text(each.period.to),
            text(each.spent),
            each.budget === null ? '–' : `${text(each.budget.amount)} ${text(each.budget.currency)}`,
          ]),
        ),
      )}`
}
${list(
  'Warnings',
  report.warnings.map(({ detail }) => text(detail)),
)}
</body></html>
`;

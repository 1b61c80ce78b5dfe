import { cells, printedPage, rounded, tableOf, text } from '../asking/print.ts';
import type { BoardReport } from './board-report.view.ts';

type Perspective = BoardReport['perspectives'][number];
type Objective = Perspective['objectives'][number];

// A score never stands for itself by its colour alone: print may have none.
const score = ({ score: figure, band }: { score: number | null; band: string | null }): string =>
  figure === null ? 'no data' : `<span class="${band ?? ''}">${text(rounded(figure))} (${text(band)})</span>`;

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
export const boardReportHtml = (report: BoardReport): string =>
  printedPage(
    report.name,
    `<h1>${text(report.name)} <span class="score">${score(report)}</span></h1>
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
)}`,
  );

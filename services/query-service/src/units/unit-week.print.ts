import type { z } from 'zod';
import { rowsAsCsv } from '../asking/csv.ts';
import { cells, printedPage, rounded, tableOf, text } from '../asking/print.ts';
import type { UnitWeek } from './unit-week.query.ts';
import { unitWeekLine } from './unit-week.shapes.ts';

type Line = z.infer<typeof unitWeekLine>;

const linesOf = ({ kpis, goals }: UnitWeek): Line[] => [
  ...kpis.map((kpi) => ({
    kind: 'kpi' as const,
    name: kpi.name,
    ownerName: kpi.ownerName,
    status: kpi.state,
    statusBefore: kpi.stateBefore,
    figure: kpi.value,
    figureBefore: kpi.valueBefore,
    change: kpi.valueChange,
    score: kpi.score,
    scoreBefore: kpi.scoreBefore,
    period: kpi.period,
    isNew: kpi.isNew,
    id: kpi.kpiId,
    ownerId: kpi.ownerId,
  })),
  ...goals.map((goal) => ({
    kind: 'goal' as const,
    name: goal.title,
    ownerName: goal.ownerName,
    status: goal.status,
    statusBefore: goal.statusBefore,
    figure: goal.progress,
    figureBefore: goal.progressBefore,
    change: goal.progressChange,
    score: null,
    scoreBefore: null,
    period: null,
    isNew: goal.isNew,
    id: goal.goalId,
    ownerId: goal.ownerId,
  })),
];

/** The weekly scorecard as CSV: a line for each KPI, then one for each goal. */
export const unitWeekCsv = (week: UnitWeek): string => rowsAsCsv(unitWeekLine, linesOf(week));

const fromTo = (before: string | null, now: string): string =>
  before === null || before === now ? text(now) : `${text(before)} → ${text(now)}`;

const signed = (change: number | null): string =>
  change === null ? '–' : text(`${change > 0 ? '+' : ''}${rounded(change)}`);

const table = (title: string, lines: readonly Line[]): string =>
  lines.length === 0
    ? ''
    : `<h2>${title}</h2>${tableOf(
        ['Name', 'Owner', 'Now', 'A week ago', 'Change', 'Status'],
        lines.map((line) =>
          cells([
            `${text(line.name)}${line.isNew ? ' (new)' : ''}`,
            text(line.ownerName),
            text(rounded(line.figure)),
            text(rounded(line.figureBefore)),
            signed(line.change),
            fromTo(line.statusBefore, line.status),
          ]),
        ),
      )}`;

/** The weekly scorecard as one HTML page that prints on A4. */
export const unitWeekHtml = (week: UnitWeek): string => {
  const lines = linesOf(week);
  return printedPage(
    `${week.name}, ${week.week}`,
    `<h1>${text(week.name)}</h1><p>Week ${text(week.week)}, ${text(week.from)} to ${text(week.to)}.</p>
${table(
  'KPIs',
  lines.filter(({ kind }) => kind === 'kpi'),
)}
${table(
  'Goals (progress)',
  lines.filter(({ kind }) => kind === 'goal'),
)}`,
  );
};

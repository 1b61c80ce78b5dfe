import { expect, test } from 'vitest';
import { boardReportHtml } from './board-report.html.ts';
import type { BoardReport } from './board-report.view.ts';

const report: BoardReport = {
  scorecardId: 'c',
  name: 'R&D <script>alert(1)</script>',
  level: 'enterprise',
  unitName: null,
  ownerName: null,
  version: 2,
  status: 'published',
  vision: 'Nobody waits',
  mission: null,
  values: [],
  from: '2026-01-01',
  to: null,
  score: 6.666,
  coverage: 1,
  band: 'green',
  perspectives: [
    {
      perspectiveId: 'p',
      name: 'Customers',
      weight: 1,
      score: null,
      coverage: 0,
      band: null,
      objectives: [
        {
          objectiveId: 'o',
          name: 'Loyalty',
          dueOn: null,
          weight: 1,
          score: null,
          coverage: 0,
          band: null,
          kpis: [],
          goals: [
            { goalId: 'g', title: { erased: true }, ownerName: 'Sam', status: 'onTrack', progress: 0.5 },
          ],
        },
      ],
    },
  ],
  links: [],
  initiatives: [],
  warnings: [{ code: 'w', detail: 'No date' }],
  asOf: null,
  knownAt: null,
  seenAt: {},
  position: '1',
  parked: [],
};

test('a board report escapes what people wrote, and names what was erased', () => {
  const html = boardReportHtml(report);
  expect(html).toContain('<h1>R&amp;D &lt;script&gt;alert(1)&lt;/script&gt; ');
  expect(html).not.toContain('<script>');
  expect(html).toContain('<td>(erased)</td><td>Sam</td><td>onTrack</td><td>0.5</td>');
});

test('a board report has styles for print, shows no data as such, and leaves out empty lists', () => {
  const html = boardReportHtml(report);
  expect(html).toContain('@media print');
  expect(html).toContain('<h2>Customers <span class="score">no data</span></h2>');
  expect(html).toContain('<span class="green">6.67 (green)</span>');
  expect(html).not.toContain('Initiatives');
  expect(html).toContain('<li>No date</li>');
});

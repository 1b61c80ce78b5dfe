import { expect, test } from 'vitest';
import { showQuarters } from './packet.view.ts';
import { quartersIn } from './quarters.ts';

const quarters = quartersIn({ from: '2026-01-01', to: '2026-03-31' });
const byQuarter = quarters.map(({ quarter }) => ({ quarter, goals: [] }));
const nothing = { goals: [], checkIns: [], kpis: [], feedback: [] };

test('withdrawn feedback is no evidence in a quarter', () => {
  const withdrawn = { quarter: '2026-Q1', withdrawn: { at: '2026-04-01T10:00:00.000Z' } };
  const shown = showQuarters({ quarters, byQuarter }, { ...nothing, feedback: [withdrawn] });
  expect(shown.quarters).toMatchObject([{ quarter: '2026-Q1', feedback: 0 }]);
  expect(shown.gaps).toMatchObject([{ kind: 'evidence', quarter: '2026-Q1' }]);
});

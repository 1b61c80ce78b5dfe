import { expect, test } from 'vitest';
import type { PacketCount } from './packet.counts.ts';
import { isCut, most } from './packet.cuts.ts';
import { withoutCut } from './packet.insights.ts';
import type { PacketRows } from './packet.rows.ts';
import { type PacketContent, showQuarters } from './packet.view.ts';
import { quartersIn } from './quarters.ts';

const quarters = quartersIn({ from: '2026-01-01', to: '2026-06-30' });
const byQuarter = quarters.map(({ quarter }) => ({ quarter, goals: [] }));

test('gaps come from what there is in a quarter, although the packet shows none of it', () => {
  const counts: PacketCount[] = [
    { kind: 'checkIns', goal_id: 'a goal', quarter: '2026-Q1', count: 3 },
    { kind: 'feedback', goal_id: null, quarter: '2026-Q1', count: 1 },
    { kind: 'readings', goal_id: null, quarter: '2026-Q1', count: 2 },
  ];
  const shown = showQuarters({ quarters, byQuarter }, { goals: [], counts });
  expect(shown.quarters).toMatchObject([
    { quarter: '2026-Q1', checkIns: 3, feedback: 1, readings: 2 },
    { quarter: '2026-Q2', checkIns: 0, feedback: 0, readings: 0 },
  ]);
  expect(shown.gaps).toMatchObject([{ kind: 'evidence', quarter: '2026-Q2' }]);
});

const lists = ['check_ins', 'readings', 'feedback', 'initiatives', 'earlier_reviews', 'development'] as const;
const none = { more_goals: false, ...Object.fromEntries(lists.map((list) => [list, []])) };
const rowsWith = (more: object): PacketRows => ({ ...none, ...more }) as unknown as PacketRows;

test('a packet is cut if there is more of any list than it holds', () => {
  expect(isCut(rowsWith({}))).toBe(false);
  expect(isCut(rowsWith({ more_goals: true }))).toBe(true);
  const limits = [most.checkIns, most.readings, most.feedback, most.initiatives, most.reviews, most.needs];
  for (const [i, list] of lists.entries()) {
    const rows = (length: number) => rowsWith({ [list]: Array.from({ length }, () => ({})) });
    expect([isCut(rows(limits[i] ?? 0)), isCut(rows((limits[i] ?? 0) + 1))]).toEqual([false, true]);
  }
});

test('insights rest on no list that was cut', () => {
  const content = { goals: [{}], checkIns: [{}], kpis: [{}], feedback: [{}], development: [{}] };
  const whole = withoutCut(content as unknown as PacketContent, rowsWith({}));
  expect(whole).toEqual(content);
  const check_ins = Array.from({ length: most.checkIns + 1 }, () => ({}));
  const cut = withoutCut(content as unknown as PacketContent, rowsWith({ check_ins }));
  expect(cut).toEqual({ ...content, checkIns: [] });
});

import { expect, test } from 'vitest';
import { judgedDay, lastWeight } from './weight.view.ts';

const recorded = { recordedAt: '2026-06-01T09:00:00.000Z', reason: null };
const weights = [
  { from: '0001-01-01', value: 1, ...recorded },
  { from: '2026-04-01', value: 2, ...recorded },
  { from: '2027-01-01', value: 3, ...recorded },
];
const now = new Date('2026-07-01T09:00:00.000Z');

test.each([
  { what: 'no range', range: {}, day: '2026-07-01', weight: 2 },
  { what: 'a past range', range: { from: '2026-01-01', to: '2026-03-31' }, day: '2026-03-31', weight: 1 },
  { what: 'a range up to a past day', range: { to: '2026-03-31' }, day: '2026-03-31', weight: 1 },
  { what: 'a running range', range: { from: '2026-01-01', to: '2027-12-31' }, day: '2026-07-01', weight: 2 },
  { what: 'a range to come', range: { from: '2027-01-01', to: '2027-12-31' }, day: '2027-01-01', weight: 3 },
  { what: 'a range from a day to come', range: { from: '2027-02-01' }, day: '2027-02-01', weight: 3 },
])('the weight of $what is that of its day nearest to today', ({ range, day, weight }) => {
  const judged = judgedDay({ range, now, points: 1 });
  expect([judged, lastWeight({ weights }, judged)]).toEqual([day, weight]);
});

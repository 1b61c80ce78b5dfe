import { expect, test } from 'vitest';
import { afterToClose } from './to-close.page.ts';
import { showToClose } from './to-close.query.ts';

const row = (position: number, lastDay: string, end: string, timeZone = 'UTC') => ({
  goal_id: `goal-${position}`,
  period_to: lastDay,
  ends_at: end,
  time_zone: timeZone,
  set_position: position,
});

const show = (rows: readonly object[], now: string) =>
  showToClose(
    { to_close: rows.map((each) => ({ ...each })), head: null, review_head: null } as never,
    { limit: 2, viewer: { now: new Date(now) } } as never,
  );

test('the list of goals to close continues after the goal that ended last on the page', () => {
  const rows = [
    row(9, '2026-03-01', '2026-03-02T00:00:00+00:00'),
    row(7, '2026-03-10', '2026-03-11T00:00:00+00:00'),
    row(4, '2026-03-28', '2026-03-29T00:00:00+00:00'),
  ];
  const { goals, next } = show(rows, '2026-03-31T08:00:00.000Z');
  expect(goals.map(({ goalId, daysSinceEnd }) => [goalId, daysSinceEnd])).toEqual([
    ['goal-9', 30],
    ['goal-7', 21],
  ]);
  expect(afterToClose(next ?? undefined)).toEqual({ endedAfter: '2026-03-11T00:00:00.000Z', after: '7' });
  expect(show(rows.slice(1), '2026-03-31T08:00:00.000Z').next).toBeNull();
});

test('the days since the end of a goal are those of its time zone', () => {
  const rows = [row(1, '2026-03-05', '2026-03-05T15:00:00+00:00', 'Asia/Tokyo')];
  expect(show(rows, '2026-03-05T16:00:00.000Z').goals).toMatchObject([
    { endedOn: '2026-03-05', daysSinceEnd: 1 },
  ]);
});

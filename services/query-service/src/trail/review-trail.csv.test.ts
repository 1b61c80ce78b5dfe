import { describe, expect, test } from 'vitest';
import { trailCsv } from './review-trail.csv.ts';
import type { TrailRow } from './review-trail.query.ts';

const row: TrailRow = {
  position: '42',
  event_id: 'e1',
  stream: 'review-r1',
  revision: 3,
  type: 'RatingMoved',
  review_id: 'r1',
  subject_id: 's1',
  accountable_rater_id: 'a1',
  unit_id: null,
  level: 'L3',
  cycle_id: 'c1',
  actor_id: 'p1',
  actor_kind: 'human',
  acting_as: 'manager',
  on_behalf_of: null,
  from_mark: -1,
  to_mark: 3,
  detail: { moveId: 'm1', note: 'a, "b"' },
  occurred_at: '2026-01-10T09:00:00.000Z',
  recorded_at: '2026-01-10T09:00:01.500Z',
};

describe('the trail as CSV', () => {
  test('begins with a header and has one line for each step, with the marks before and after', () => {
    const [header, first, end] = trailCsv([row], { header: true }).split('\r\n');
    expect(header).toBe(
      'position,recorded_at,occurred_at,type,review_id,stream,revision,event_id,subject_id,accountable_rater_id,unit_id,level,cycle_id,actor_id,actor_kind,acting_as,on_behalf_of,from,to,detail',
    );
    expect(first).toBe(
      '42,2026-01-10T09:00:01.500Z,2026-01-10T09:00:00.000Z,RatingMoved,r1,review-r1,3,e1,s1,a1,,L3,c1,p1,human,manager,,-1,3,"{""moveId"":""m1"",""note"":""a, \\""b\\""""}"',
    );
    expect(end).toBe('');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'has no formula in place of the level %j',
    (level) => {
      const line = trailCsv([{ ...row, level }], { header: false });
      expect(line).toContain(`'${level}`);
    },
  );

  test('is only a header if there are no steps', () => {
    expect(trailCsv([], { header: true }).split('\r\n')).toHaveLength(2);
  });
});

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
  texts: { reason: 'In line with the others.' },
  evidence_changed: 2,
  subject: 'Sam',
  subject_then: 'Samuel',
  rater: { erased: true },
  rater_then: null,
  for_person: null,
  for_person_then: null,
  unit_then: null,
  actor: 'Bea',
  actor_then: null,
  unit: null,
  cycle: 'Reviews',
  occurred_at: '2026-01-10T09:00:00.000Z',
  recorded_at: '2026-01-10T09:00:01.500Z',
  backdated: false,
  recorded_late: true,
};

describe('the trail as CSV', () => {
  test('begins with a header and has one line for each step, with the marks before and after', () => {
    const [header, first, end] = trailCsv([row], { header: true }).split('\r\n');
    expect(header).toBe(
      '\uFEFFrecorded_at,occurred_at,type,subject,actor,acting_as,from,to,text,rater,unit,level,cycle,backdated,recorded_late,evidence_changed,for_person,subject_then,actor_then,for_person_then,rater_then,unit_then,detail,position,stream,revision,event_id,review_id,subject_id,actor_id,actor_kind,on_behalf_of,accountable_rater_id,unit_id,cycle_id',
    );
    expect(first).toBe(
      '2026-01-10T09:00:01.500Z,2026-01-10T09:00:00.000Z,RatingMoved,Sam,Bea,manager,-1,3,In line with the others.,(erased),,L3,Reviews,false,true,2,,Samuel,,,,,"{""moveId"":""m1"",""note"":""a, \\""b\\""""}",42,review-r1,3,e1,r1,s1,p1,human,,a1,,c1',
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

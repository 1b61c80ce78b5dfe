import { describe, expect, test } from 'vitest';
import type { Whole } from './kinds.ts';
import { nextForPart, nextStep, type Step } from './next-step.ts';

const policy = { separationOfDuties: true };
const [rater, boss, subject, hr] = ['rater', 'boss', 'subject', 'hr'].map((personId) => ({
  personId,
  roles: [personId === 'hr' ? 'hr' : personId === 'subject' ? 'employee' : 'manager'],
  reports: personId === 'boss' ? ['rater'] : [],
})) as [Viewer, Viewer, Viewer, Viewer];
type Viewer = { personId: string; roles: string[]; reports: string[] };

const review = (part: object): Whole =>
  ({
    view: 'whole',
    state: 'open',
    subjectId: 'subject',
    subjectName: 'Ines',
    accountableRaterId: 'rater',
    accountableRaterName: 'Leo',
    assignments: [],
    rating: null,
    findings: [],
    flags: { screened: true },
    afterwards: { disputes: [] },
    people: { rater: 'Leo' },
    ...part,
  }) as never;

const rating = { by: 'rater' };
const asks = { kind: 'asks', standing: true, answer: null, authorId: 'rater' };
const steps = (part: object): Record<string, Step> =>
  Object.fromEntries(
    [rater, boss, subject, hr].map((each) => [each.personId, nextStep(review(part), each, policy)]),
  );
const act = (name: string) => ({ kind: 'do', act: name });

describe('what is next in a review', () => {
  test('whoever is assigned assesses, or contributes if the cycle merges their input', () => {
    const part = review({ assignments: [{ assignmentId: 'a', relation: 'peer', submitted: false }] });
    expect(nextStep(part, hr, policy)).toEqual(act('assess'));
    const merged = { ...policy, mergedInput: { relations: ['peer' as const], k: 5 } };
    expect(nextStep(part, hr, merged)).toEqual(act('contribute'));
  });

  test('the rater proposes, and everybody else waits for it', () => {
    const found = steps({});
    expect(found['rater']).toEqual(act('propose'));
    expect(found['boss']).toEqual({ kind: 'wait', for: 'proposed', who: 'Leo' });
  });

  test('a question of the check comes before the rating is final', () => {
    const found = steps({ rating, findings: [asks] });
    expect(found['rater']).toEqual(act('answer'));
    expect(found['boss']).toEqual({ kind: 'wait', for: 'answered', who: 'Leo' });
    expect(steps({ rating, findings: [{ ...asks, kind: 'informs' }] })['boss']).toEqual(act('finalize'));
  });

  test('a rating waits until it is checked', () => {
    expect(steps({ rating, flags: { screened: false } })['boss']).toEqual({ kind: 'wait', for: 'screened' });
  });

  test('whoever set the mark does not make it final, unless the cycle lets them', () => {
    expect(steps({ rating })['rater']).toEqual({ kind: 'wait', for: 'finalized', who: 'Leo' });
    expect(steps({ rating })['boss']).toEqual(act('finalize'));
    expect(nextStep(review({ rating }), rater, { separationOfDuties: false })).toEqual(act('finalize'));
  });

  test('the rater or HR shares, and the subject acknowledges', () => {
    const final = steps({ state: 'finalized', rating });
    expect([final['rater'], final['hr']]).toEqual([act('share'), act('share')]);
    expect(final['boss']).toEqual({ kind: 'wait', for: 'shared', who: 'Leo' });
    const shared = steps({ state: 'shared', rating });
    expect(shared['subject']).toEqual(act('acknowledge'));
    expect(shared['rater']).toEqual({ kind: 'wait', for: 'acknowledged', who: 'Ines' });
  });

  test('HR says who decides a dispute, and that person decides', () => {
    const dispute = { disputeId: 'd', resolved: null, reviewerId: null };
    const open = { state: 'acknowledged', afterwards: { disputes: [dispute] } };
    expect(steps(open)['hr']).toEqual(act('assignReviewer'));
    const assigned = { ...open, afterwards: { disputes: [{ ...dispute, reviewerId: 'boss' }] } };
    expect(steps(assigned)['boss']).toEqual(act('resolve'));
    expect(steps({ state: 'acknowledged' })['rater']).toEqual({ kind: 'over', why: 'done' });
  });

  test('somebody who only assesses is done after that, unless the check asks them something', () => {
    const part = { open: true, assignments: [], flags: [] } as never;
    expect(nextForPart(part, rater, policy)).toEqual({ kind: 'over', why: 'done' });
    expect(nextForPart({ open: true, assignments: [], flags: [asks] } as never, rater, policy)).toEqual(
      act('answer'),
    );
  });
});

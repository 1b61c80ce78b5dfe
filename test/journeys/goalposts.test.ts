import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';
import { rescoreTests } from './rescore.steps.ts';
import { textFindingTests } from './text-findings.steps.ts';
import {
  assessment,
  goalOf,
  okrCycle,
  openReview,
  reviewCycle,
  staff,
  year,
} from './organisation.fixture.ts';

type Keyed = { keyResults: { keyResultId: string }[] };
type Finding = { flagId: string; detector: string; kind: string; standing: boolean; numbers: object };
type Summary = { findings: Finding[]; goalResults: { final: object[] | null; cited: object[] } };
type Replay = { steps: { type: string; goals: { asCited: object; atTheStep: object }[] }[] };

const rise = (target: number) => ({ kind: 'increase', baseline: 0, target });
const reason = 'The market shrank.';

/** A goal of last year that was at a tenth of its target until the target was lowered, after the year was over. */
const revisedGoal = async (system: System, { hr, subject }: Awaited<ReturnType<typeof staff>>) => {
  const { id: okrId } = await system.does(hr, '/cycles', okrCycle('Goals'));
  const keyResults = [{ title: 'Sales', measure: rise(100) }];
  const { id: goalId } = await system.does(subject, '/goals', goalOf(subject, okrId, { keyResults }));
  const path = `/goals/${goalId}`;
  const [keyResult] = (await system.reads<Keyed>(subject, path)).keyResults;
  const keyResultId = keyResult?.keyResultId ?? '';
  await system.does(subject, `${path}/check-ins`, {
    keyResultId,
    value: { kind: 'number', number: 10 },
    status: 'complete',
    occurredAt: `${year}-06-01T09:00:00.000Z`,
  });
  const body = { title: 'Sales', measure: rise(10), reason };
  const revised = await system.does(subject, `${path}/key-results/${keyResultId}/revisions`, body);
  return { okrId, goalId, keyResultId, revised };
};

let system: System;
let done: Awaited<ReturnType<typeof ratedReview>>;
const ratedReview = async () => {
  const people = await staff(system);
  const goal = await revisedGoal(system, people);
  const opening = reviewCycle('Reviews', `${year + 2}-12-31`);
  const { id: cycleId } = await system.does(people.hr, '/cycles', opening);
  const review = await openReview(system, people, { subject: people.subject, cycleId });
  const assignmentId = await review.assign(people.rater, 'manager');
  await review.on(people.rater, 'assessments', assessment(assignmentId));
  const evidence = [{ stream: `goal-${goal.goalId}`, revision: goal.revised.revision }];
  await review.screened(people.rater, 'proposals', { mark: 5, rationale: 'Met in full.', evidence });
  return { ...people, ...goal, ...review, cycleId };
};
beforeAll(async () => {
  system = await startSystem();
  done = await ratedReview();
});
afterAll(() => system.stop());

const summary = () => system.reads<Summary>(done.hr, `/review-summaries/${done.reviewId}`);
const asked = async () => {
  const { findings } = await summary();
  return findings.find(({ detector }) => detector === 'goalpost');
};

describe('a rating that rests on a goal whose target was lowered after its period', () => {
  test('asks the rater, who must answer before the rating is final', async () => {
    expect(await asked()).toMatchObject({
      kind: 'asks',
      standing: true,
      numbers: { cited: 1, revised: 1, revisions: 1, rise: 0.9 },
      sentence:
        'Late revisions (1) of measures or weights lift the progress of one of 1 cited goals by 90 %, and 10 % is the limit; no figure exists for how often this happens by chance; look at the progress under the measures as first set.',
      evidence: [{ stream: `goal-${done.goalId}`, revision: done.revised.revision, changed: false }],
    });
    const refused = await system.post<{ code: string }>(done.boss, `/reviews/${done.reviewId}/finalize`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'review/unanswered-flag']);
    const path = `flags/${(await asked())?.flagId}/answers`;
    await done.on(done.rater, path, { answer: 'kept', reason: 'The whole team was lowered.' });
    await done.on(done.boss, 'finalize');
  });

  test('shows in its summary how the goal was measured when it was cited, and as it was first set', async () => {
    const { goalResults } = await summary();
    expect(goalResults).toMatchObject({
      final: [{ progress: 1, progressAsFirstSet: 0.1 }],
      cited: [
        {
          goalId: done.goalId,
          revision: done.revised.revision,
          title: 'Sales',
          measure: { target: 10 },
          firstSet: { weight: 1, measure: { target: 100 } },
        },
      ],
    });
  });

  test('shows the same in its replay', async () => {
    const { steps } = await system.reads<Replay>(
      done.auditor,
      `/reviews/${done.reviewId}/replay?detail=full`,
    );
    const { goals } = steps.find(({ type }) => type === 'RatingProposed') ?? { goals: [] };
    expect(goals).toMatchObject([
      {
        asCited: {
          progress: 1,
          progressAsFirstSet: 0.1,
          keyResults: [{ measure: { target: 10 }, firstSet: { measure: { target: 100 } } }],
        },
      },
    ]);
  });
});

rescoreTests(() => ({ system, people: done, okrId: done.okrId, cycleId: done.cycleId }));

textFindingTests(() => ({ system, people: done }));

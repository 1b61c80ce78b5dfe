import type { Evidence } from '@cairn/contracts/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import {
  anyBasis,
  assessment,
  goalOf,
  okrCycle,
  type OpenedReview,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Change = { type: string; recordedAt: string };
type Cited = Partial<Evidence> & { withheld?: boolean; changed?: boolean; since?: Change[] };
type Summary = {
  evidenceChanged: number;
  assessments: { evidence: Cited[] }[];
  proposalEvidence: Cited[];
};
type Step = { type: string; evidence: Cited[] };
type List = { reviews: { reviewId: string; evidenceChanged: number }[] };
type Trail = { steps: { type: string; revision: number; evidenceChanged: number }[] };

let system: System;
let people: Staff;
let cycleId: string;
let okrId: string;
let review: OpenedReview;
let unchanged: OpenedReview;
let feedbackId: string;

const citations = (stream: string, revisions: readonly number[]): Evidence[] =>
  revisions.map((revision) => ({ stream, revision }));

/** A closed goal with two key results: checked in, corrected twice, one dropped, the other restated. */
const changedGoal = async (): Promise<{ stream: string; last: number }> => {
  const { subject } = people;
  const part = (title: string) => ({
    title,
    weight: 1,
    measure: { kind: 'increase', baseline: 0, target: 9 },
  });
  const more = { keyResults: ['kept', 'dropped'].map(part) };
  const { id } = await system.does(subject, '/goals', goalOf(subject, okrId, more));
  const { keyResults } = await system.reads<{ keyResults: { keyResultId: string }[] }>(
    subject,
    `/goals/${id}`,
  );
  const [kept, dropped] = keyResults.map(({ keyResultId }) => keyResultId);
  const on = (step: string, body: object) => system.does(subject, `/goals/${id}/${step}`, body);
  const reading = (number: number) => ({ value: { kind: 'number', number }, status: 'onTrack' });
  const first = await on('check-ins', { keyResultId: kept, ...reading(3) });
  await on('check-ins', { keyResultId: dropped, ...reading(4) });
  await on('check-ins', { keyResultId: kept, ...reading(5) });
  for (const number of [1, 2])
    await on(`check-ins/${first.id}/corrections`, { ...reading(number), reason: 'Misread.' });
  await on(`key-results/${dropped}/drop`, { reason: 'No longer needed.' });
  await on('close', { score: 0.5 });
  const value = { kind: 'number', number: 6 };
  const { revision } = await on(`key-results/${kept}/restatements`, { value, reason: 'Late figures.' });
  return { stream: `goal-${id}`, last: revision };
};

const correctedKpi = async (): Promise<string> => {
  const strategist = await system.caller(['strategist']);
  const { id } = await system.does(strategist, '/kpis', {
    name: 'NPS',
    direction: 'up',
    anchors: { red: 10, goal: 50 },
    aggregation: 'last',
    periodicity: 'monthly',
    ownerId: people.subject.personId,
  });
  const measure = (period: string) =>
    system.does(strategist, `/kpis/${id}/measurements`, { period, reading: { value: 40 }, source: 'survey' });
  const { id: measurementId } = await measure(`${year}-05`);
  await measure(`${year}-06`);
  const body = { reading: { value: 30 }, reason: 'Counted twice.' };
  await system.does(strategist, `/kpis/${id}/measurements/${measurementId}/corrections`, body);
  return `kpi-${id}`;
};

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { hr, rater, subject, peer } = people;
  ({ id: okrId } = await system.does(hr, '/cycles', okrCycle('OKRs')));
  ({ id: cycleId } = await system.does(hr, '/cycles', reviewCycle('Reviews', `${year + 2}-12-31`, anyBasis)));
  const given = { subjectId: subject.personId, kind: 'praise', text: 'Calm.', audience: 'subjectAndManager' };
  ({ id: feedbackId } = await system.does(peer, '/feedback', {
    ...given,
    attribution: 'confidential',
    occurredAt: `${year}-05-05T09:00:00.000Z`,
  }));
  const goal = await changedGoal();
  const kpi = await correctedKpi();

  review = await openReview(system, people, { subject, cycleId });
  const assignmentId = await review.assign(rater, 'manager');
  const all = Array.from({ length: goal.last + 1 }, (_, revision) => revision);
  const evidence = [...citations(goal.stream, all), ...citations(kpi, [0, 1, 2, 3])];
  const { revision } = await review.on(rater, 'assessments', assessment(assignmentId, { evidence }));
  const cited = [
    ...citations(`review-${review.reviewId}`, [0, revision]),
    ...citations(`feedback-${feedbackId}`, [0]),
  ];
  await review.on(rater, 'proposals', { mark: 4, rationale: 'Good year.', evidence: cited });
  // What was corrected before it was cited is marked like what is withdrawn or replaced afterwards.
  await system.does(peer, `/feedback/${feedbackId}/withdraw`, { reason: 'Not my place.' });
  await review.on(rater, 'assessments', assessment(assignmentId, { evidence: citations(kpi, [2]) }));

  unchanged = await openReview(system, people, { subject: peer, cycleId });
  const self = await unchanged.assign(peer, 'self');
  await unchanged.on(peer, 'assessments', assessment(self, { evidence: citations(kpi, [2, 3]) }));
});
afterAll(() => system.stop());

const summaryFor = (by: Caller): Promise<Summary> =>
  system.reads<Summary>(by, `/review-summaries/${review.reviewId}`);

const kindOf = (change: Change): string => change.type;

test('feedback that was withdrawn is shown in the packet, and is no evidence in its quarter', async () => {
  type Packet = {
    feedback: { quarter: string; withdrawn: object | null }[];
    quarters: { quarter: string; feedback: number }[];
  };
  const { feedback, quarters } = await system.reads<Packet>(
    people.rater,
    `/reviews/${review.reviewId}/packet`,
  );
  expect(feedback).toMatchObject([{ quarter: `${year}-Q2`, withdrawn: { at: expect.any(String) } }]);
  expect(quarters.map((each) => each.feedback)).toEqual([0, 0, 0, 0]);
});

describe('evidence that was changed', () => {
  test('is marked in the summary as the replay marks it, citation by citation', async () => {
    const { steps } = await system.reads<{ steps: Step[] }>(
      people.auditor,
      `/reviews/${review.reviewId}/replay`,
    );
    const replayed = steps.flatMap(({ evidence }) =>
      evidence.map(({ stream, revision, since }) => ({ stream, revision, since })),
    );
    const { assessments, proposalEvidence } = await summaryFor(people.auditor);
    const [first = [], second = []] = assessments.map(({ evidence }) => evidence);
    const shown = [...first, ...proposalEvidence, ...second];
    expect(shown.map(({ stream, revision, since }) => ({ stream, revision, since }))).toEqual(replayed);
    for (const { changed, since } of shown) expect(changed).toBe((since?.length ?? 0) > 0);
  });

  test('is found by check-in, measurement, key result and assessment', async () => {
    const { assessments, proposalEvidence } = await summaryFor(people.auditor);
    const sinceOf = (each: Cited) => (each.since ?? []).map(kindOf).join(', ');
    expect(assessments[0]?.evidence.map(sinceOf)).toEqual([
      'KeyResultRestated', // the goal as it was set
      'CheckInCorrected, CheckInCorrected, KeyResultRestated', // the first reading
      '', // a reading of the other key result
      'KeyResultRestated', // the next reading
      'CheckInCorrected, KeyResultRestated', // the first correction
      'KeyResultRestated', // the second
      '', // the drop of the other key result
      'KeyResultRestated', // the closing
      '', // the restatement itself
      '', // the KPI
      'KpiMeasurementCorrected', // its first measurement
      '', // its second
      '', // the correction itself
    ]);
    expect(proposalEvidence.map(sinceOf)).toEqual(['', 'AssessmentSubmitted', 'FeedbackWithdrawn']);
  });

  test('is counted in the list for the current assessments and the proposal, with a filter', async () => {
    const listed = async (query: string): Promise<Record<string, number>> => {
      const { reviews } = await system.reads<List>(people.hr, `/review-summaries${query}`);
      return Object.fromEntries(
        reviews.map(({ reviewId, evidenceChanged }) => [reviewId, evidenceChanged] as const),
      );
    };
    const [one, none] = [{ [review.reviewId]: 2 }, { [unchanged.reviewId]: 0 }];
    expect(await listed('')).toEqual({ ...one, ...none });
    expect(await listed('?evidenceChanged=true')).toEqual(one);
    expect(await listed('?evidenceChanged=false')).toEqual(none);
    expect(await summaryFor(people.hr)).toMatchObject({ evidenceChanged: 2 });
  });

  test('is counted in the trail for each step that cites, with a filter, as CSV too', async () => {
    const trail = async (query: string) => {
      const { steps } = await system.reads<Trail>(people.hr, `/review-trail?order=oldest${query}`);
      return steps
        .filter(({ type }) => type === 'AssessmentSubmitted' || type === 'RatingProposed')
        .map(({ evidenceChanged }) => evidenceChanged);
    };
    expect(await trail('')).toEqual([7, 2, 0, 0]);
    expect(await trail('&evidenceChanged=true')).toEqual([7, 2]);
    expect(await trail('&evidenceChanged=false')).toEqual([0, 0]);
    const csv = await system.get(people.hr, '/review-trail?order=oldest&evidenceChanged=true', {
      accept: 'text/csv',
    });
    const [header = '', ...lines] = csv.text.trim().split('\r\n');
    const column = header.split(',').indexOf('evidence_changed');
    expect(lines).toHaveLength(2);
    expect(column).toBeGreaterThan(0);
  });

  test('shows its kind and that it was changed, and nothing else, to a reader who may not see it', async () => {
    const { subject, rater, boss } = people;
    const stranger = await people.join('Uma', ['employee'], boss);
    const { id } = await system.does(stranger, '/goals', goalOf(stranger, okrId, { visibility: 'private' }));
    const path = `/goals/${id}`;
    const { keyResults } = await system.reads<{ keyResults: { keyResultId: string }[] }>(stranger, path);
    const keyResultId = keyResults[0]?.keyResultId;
    const reading = { value: { kind: 'number', number: 50 }, status: 'onTrack' };
    const checkIn = await system.does(stranger, `${path}/check-ins`, { keyResultId, ...reading });
    const { reviewId, assign, on } = await openReview(system, people, { subject, cycleId, kind: 'project' });
    const evidence = citations(`goal-${id}`, [0, checkIn.revision]);
    await on(stranger, 'assessments', assessment(await assign(stranger, 'peer'), { evidence }));
    await system.does(stranger, `${path}/check-ins/${checkIn.id}/corrections`, {
      ...reading,
      status: 'offTrack',
      reason: 'Misread.',
    });
    const { assessments } = await system.reads<Summary>(rater, `/review-summaries/${reviewId}`);
    const hidden = { kind: 'goal', withheld: true };
    expect(assessments.map((each) => each.evidence)).toEqual([
      [
        { ...hidden, changed: false },
        { ...hidden, changed: true },
      ],
    ]);
  });
});

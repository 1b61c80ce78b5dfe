import { streamOf } from '@cairn/contracts/streams';
import { newId } from '@cairn/runtime/new-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import {
  assessment,
  goalOf,
  okrCycle,
  type OpenedReview,
  openReview,
  anyBasis,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { eventsOf } from '../journeys/replay.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let people: Staff;
let review: OpenedReview;
let goalId: string;
let own: string;
let foreign: string;
let forManagers: string;

const feedbackBy = async (giver: Caller, subject: Caller, attribution: string): Promise<string> => {
  const body = { subjectId: subject.personId, kind: 'praise', text: 'Calm.', audience: 'subjectAndManager' };
  return (await system.does(giver, '/feedback', { ...body, attribution })).id;
};

/** Appends an assessment of the peer that today's rules refuse, as an older version wrote it. */
const assessAsBefore = async (evidence: object[]): Promise<void> => {
  const stream = streamOf('review', review.reviewId);
  const events = await eventsOf(system, stream);
  const last = events.findLast(({ event }) => event.type === 'AssessmentSubmitted')?.event;
  if (last?.type !== 'AssessmentSubmitted') throw new Error('the peer has not assessed');
  const { data, metadata } = last;
  const { idempotency: _, ...rest } = metadata;
  const event = {
    id: newId(),
    type: last.type,
    data: { ...data, assessmentId: newId(), supersedes: data.assessmentId, evidence },
    metadata: rest,
  };
  const { revision, position } = await system.store.append(stream, [event], events.length - 1);
  await system.screened(review.reviewId, { id: data.reviewId, revision, position: String(position) });
};

/** Appends a release of merged feedback about the subject that is meant for managers only. */
const releaseForManagers = async (cycleId: string): Promise<string> => {
  const { personId } = people.subject;
  const [cycle] = await eventsOf(system, streamOf('cycle', cycleId));
  if (cycle?.event.type !== 'CycleOpened') throw new Error('no cycle was opened');
  const { data, metadata } = cycle.event;
  const { idempotency: _, ...rest } = metadata;
  const stream = streamOf('mergedFeedback', personId);
  const release = {
    subjectId: personId,
    cycleId,
    period: data.evaluationPeriod,
    audience: 'manager',
    k: 5,
    policyVersion: '1',
    groups: [[{ contributionId: newId(), revision: 0 }]],
    occurredAt: data.occurredAt,
  };
  await system.store.append(
    stream,
    [{ id: newId(), type: 'MergedFeedbackReleased', data: release, metadata: rest }],
    -1,
  );
  return stream;
};

beforeAll(async () => {
  system = await startSystem();
  people = await staff(system);
  const { hr, boss, rater, subject, peer } = people;
  const { id: okrId } = await system.does(hr, '/cycles', okrCycle(`OKRs ${year}`));
  ({ id: goalId } = await system.does(peer, '/goals', goalOf(peer, okrId, { visibility: 'private' })));
  own = await feedbackBy(peer, subject, 'confidential');
  foreign = await feedbackBy(rater, peer, 'named');
  const { id: cycleId } = await system.does(
    hr,
    '/cycles',
    reviewCycle('Reviews', `${year + 2}-12-31`, anyBasis),
  );
  review = await openReview(system, people, { subject, cycleId });
  const assignmentId = await review.assign(peer, 'peer');
  await review.screened(peer, 'assessments', assessment(assignmentId));
  await assessAsBefore([
    { stream: `feedback-${own}`, revision: 0 },
    { stream: `feedback-${foreign}`, revision: 0 },
  ]);
  await review.on(subject, 'assessments', assessment(await review.assign(subject, 'self')));
  forManagers = await releaseForManagers(cycleId);
  const evidence = [
    { stream: `goal-${goalId}`, revision: 0 },
    { stream: forManagers, revision: 0 },
  ];
  await review.screened(rater, 'proposals', { mark: 4, rationale: 'Helped the peer.', evidence });
  await review.on(boss, 'finalize');
  await review.on(rater, 'share');
});
afterAll(() => system.stop());

const answersTo = async (by: Caller): Promise<string> => {
  const replay = `/reviews/${review.reviewId}/replay`;
  const paths = [`/review-summaries/${review.reviewId}`, replay, `${replay}?detail=full`];
  const answers = await Promise.all(paths.map((path) => system.get(by, path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  return answers.map(({ text }) => text).join('\n');
};

type Summary = {
  proposalEvidence: object[];
  assessments: { evidence: object[] }[];
  goalResults: { final: object[] };
  evidence: object;
};

describe("the citation of somebody else's private goal", () => {
  test('shows the subject nothing of the goal but that it is one, in summary and replay', async () => {
    expect(await answersTo(people.subject)).not.toContain(goalId);
    const shown = await system.reads<Summary>(people.subject, `/review-summaries/${review.reviewId}`);
    const goal = { kind: 'goal', withheld: true };
    expect(shown).toMatchObject({ proposalEvidence: [goal, {}], goalResults: { final: [goal] } });
    expect(shown.evidence).toEqual({
      total: 4,
      counts: [
        { kind: 'feedback', quarter: null, count: 2 },
        { kind: 'goal', quarter: null, count: 1 },
        { kind: 'mergedFeedback', quarter: null, count: 1 },
      ],
    });
  });

  test('tells the subject which parts of a step are hidden, and gives no bytes of it', async () => {
    const { steps } = await system.reads<{ steps: { type: string; raw: unknown; hidden: string[] }[] }>(
      people.subject,
      `/reviews/${review.reviewId}/replay?detail=full`,
    );
    const step = (type: string) => steps.find((each) => each.type === type);
    expect(step('RatingProposed')).toMatchObject({
      raw: null,
      hidden: ['data.evidence.0', 'data.evidence.1'],
    });
    expect(step('RatingFinalized')).toMatchObject({ raw: null, hidden: ['data.goalResults.0'] });
    expect(step('ReviewOpened')).toMatchObject({ raw: { schemaVersion: 1 }, hidden: [] });
  });

  test('shows the goal to those who may see it', async () => {
    for (const by of [people.hr, people.auditor]) expect(await answersTo(by)).toContain(goalId);
  });
});

test('the citation of merged feedback for managers is withheld from the subject, and shown to a manager', async () => {
  expect(await answersTo(people.subject)).not.toContain(forManagers);
  const shownTo = async (by: Caller): Promise<object | undefined> =>
    (await system.reads<Summary>(by, `/review-summaries/${review.reviewId}`)).proposalEvidence[1];
  expect(await shownTo(people.subject)).toMatchObject({ kind: 'mergedFeedback', withheld: true });
  expect(await shownTo(people.rater)).toMatchObject({ stream: forManagers, revision: 0 });
});

describe('feedback that older versions let a peer cite', () => {
  test('in confidence is withheld from those who are not told the giver', async () => {
    for (const by of [people.subject, people.rater, people.boss]) {
      const { assessments } = await system.reads<Summary>(by, `/review-summaries/${review.reviewId}`);
      expect(assessments[1]?.evidence[0]).toEqual({ kind: 'feedback', withheld: true, changed: false });
      const { text } = await system.get(by, `/reviews/${review.reviewId}/replay?detail=full`);
      expect(text).not.toContain(own);
    }
    expect(await answersTo(people.auditor)).toContain(own);
  });

  test('about somebody else is withheld from the subject', async () => {
    expect(await answersTo(people.subject)).not.toContain(foreign);
    expect(await answersTo(people.auditor)).toContain(foreign);
  });
});

describe('feedback that a writer cites today', () => {
  test('is refused if it is about somebody else, or was given in confidence by the writer', async () => {
    const { hr, peer, rater, subject } = people;
    const { id: cycleId } = await system.does(
      hr,
      '/cycles',
      reviewCycle('Probations', `${year + 2}-12-31`, { scope: people.unitId }),
    );
    const { assign, reviewId } = await openReview(system, people, { subject, cycleId, kind: 'probation' });
    const assignmentId = await assign(peer, 'peer');
    const cite = async (by: Caller, step: string, body: object, feedbackId: string) => {
      const evidence = [{ stream: `feedback-${feedbackId}`, revision: 0 }];
      const path = `/reviews/${reviewId}/${step}`;
      const reply = await system.post<{ code?: string }>(by, path, { ...body, evidence });
      return [reply.status, reply.body.code];
    };
    const assessed = await cite(peer, 'assessments', assessment(assignmentId), own);
    expect(assessed).toEqual([422, 'review/own-confidential-feedback']);
    const proposed = await cite(rater, 'proposals', { mark: 3, rationale: 'As agreed.' }, foreign);
    expect(proposed).toEqual([422, 'review/feedback-about-another']);
  });
});

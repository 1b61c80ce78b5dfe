import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import {
  assessment,
  goalOf,
  type Member,
  okrCycle,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from './organisation.fixture.ts';

type SummarySeen = { seenAt: Record<string, { position: string; eventId: string }> };
type Keyed = { keyResults: { keyResultId: string }[] };

const on = (day: string): string => `${year}-${day}T09:00:00.000Z`;

const goalWithCheckIns = async (system: System, { hr, subject }: Staff) => {
  const { id: okrId } = await system.does(hr, '/cycles', okrCycle(`OKRs ${year}`));
  const { id: goalId } = await system.does(subject, '/goals', goalOf(subject, okrId));
  const hidden = { title: 'Complaints are rare', visibility: 'private' };
  const { id: otherGoalId } = await system.does(subject, '/goals', goalOf(subject, okrId, hidden));
  const { keyResults } = await system.reads<Keyed>(subject, `/goals/${goalId}`);
  const keyResultId = keyResults[0]?.keyResultId ?? '';
  const checkIn = (number: number, day: string) =>
    system.does(subject, `/goals/${goalId}/check-ins`, {
      keyResultId,
      value: { kind: 'number', number },
      status: 'onTrack',
      note: 'Steady.',
      occurredAt: on(day),
    });
  const checkIns = [await checkIn(50, '03-15'), await checkIn(55, '06-15'), await checkIn(58, '11-15')];
  return { goalId, otherGoalId, keyResultId, checkIn, checkIns };
};

const feedbackFor = async (
  system: System,
  subject: Member,
  givers: Record<'boss' | 'rater' | 'giver', Caller>,
) => {
  const give = (by: Caller, text: string, more: object = {}) =>
    system.does(by, '/feedback', {
      subjectId: subject.personId,
      kind: 'praise',
      text,
      audience: 'subjectAndManager',
      occurredAt: on('05-02'),
      ...more,
    });
  return {
    named: await give(givers.boss, 'Explains well.'),
    confidential: await give(givers.giver, 'Calm in every outage.', { attribution: 'confidential' }),
    forManager: await give(givers.rater, 'Ready for more.', { audience: 'manager' }),
  };
};

/**
 * One review from its opening until its rating is final. The subject, a peer and the rater submit assessments; the
 * rater's first one is vague and is flagged. The rater proposes a rating with evidence from three quarters, and the
 * rater's manager moves it, and the rater makes it final. A check-in is recorded after the rater looked at the screen.
 */
export const finishedReview = async (system: System) => {
  const people = await staff(system);
  const { hr, boss, rater, subject, peer, join } = people;
  const giver = await join('Gil', ['employee'], boss);
  const goal = await goalWithCheckIns(system, people);
  const feedback = await feedbackFor(system, subject, { boss, rater, giver });
  const opening = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`);
  const { id: cycleId } = await system.does(hr, '/cycles', opening);
  const review = await openReview(system, people, { subject, cycleId });
  const { reviewId, on: does, assign, screened } = review;

  const [own, ofPeer, ofRater] = [
    await assign(subject, 'self'),
    await assign(peer, 'peer'),
    await assign(rater, 'manager'),
  ];
  await does(subject, 'assessments', assessment(own, { text: 'I kept NPS rising in 3 quarters.' }));
  await does(peer, 'assessments', assessment(ofPeer));
  await screened(rater, 'assessments', assessment(ofRater, { text: 'A great person.' }));

  const { seenAt } = await system.reads<SummarySeen>(rater, `/review-summaries/${reviewId}`);
  await goal.checkIn(62, '12-15');
  const evidence = [
    ...goal.checkIns.map(({ revision }) => ({ stream: `goal-${goal.goalId}`, revision })),
    { stream: `feedback-${feedback.confidential.id}`, revision: 0 },
    { stream: `feedback-${feedback.forManager.id}`, revision: 0 },
  ];
  await screened(rater, 'assessments', assessment(ofRater, { evidence, seenAt }));
  const rationale = 'NPS from 45 to 58.';
  const proposed = await screened(rater, 'proposals', { mark: 4, rationale, evidence, seenAt });
  const moved = await screened(boss, 'moves', { mark: 3, reason: 'In line with the other teams.' });
  const final = await does(rater, 'finalize');
  return {
    ...people,
    giver,
    ...goal,
    feedback,
    ...review,
    cycleId,
    evidence,
    seenAt,
    proposed,
    moved,
    final,
  };
};

export type FinishedReview = Awaited<ReturnType<typeof finishedReview>>;

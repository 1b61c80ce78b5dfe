import { type Api, isProblem, until } from './api.ts';
import type { Dates } from './dates.ts';
import { lookAt } from './looks.ts';
import { type Company, hrFor, type Member, memberNamed } from './people.ts';
import { organisation } from './organisation.ts';
import { asManager } from './review.propose.ts';
import { dimensions, scale } from './review.words.ts';

type Loading = { api: Api; dates: Dates; company: Company };
type Open = { reviewId: string; assignmentId: string; position: string };

const openCycle = async ({ api, dates, company }: Loading): Promise<string> => {
  const { id } = await api.send(company.hr, '/v1/cycles', {
    key: 'launch-review-cycle',
    name: 'Reviews after the launch',
    kind: 'review',
    evaluationPeriod: { from: dates.day(120), to: dates.day(8) },
    administrationWindow: { from: dates.day(7), to: dates.day(-30) },
    timeZone: 'Europe/Berlin',
    rhythm: 'longer',
    scale,
    dimensions,
    policy: {
      version: 'launch-1',
      // The rater makes the rating final as well: there are two people in it only.
      separationOfDuties: false,
      detectors: { unsupportedClaim: '4', personalityLanguage: '1' },
    },
    occurredAt: dates.at(7, 8),
  });
  return id;
};

const openReview = async (
  { api, dates, company }: Loading,
  cycleId: string,
  member: Member,
): Promise<Open> => {
  const hr = hrFor(company, member);
  const { employmentId, personId: subjectId } = member;
  const { id: reviewId } = await api.send(hr, '/v1/reviews', {
    key: `launch-review-${employmentId}`,
    employmentId,
    subjectId,
    cycleId,
    kind: 'project',
    occurredAt: dates.at(6, 9),
  });
  const { personId } = memberNamed(company, member.manager ?? '');
  const participant = { key: 'manager', personId, relation: 'manager', occurredAt: dates.at(6, 10) };
  const { id: assignmentId, position } = await api.send(
    hr,
    `/v1/reviews/${reviewId}/participants`,
    participant,
  );
  return { reviewId, assignmentId, position };
};

/** The rater assesses and proposes, unless an earlier load did. */
const propose = async ({ api, dates }: Loading, open: Open, { member, rater }: Pair): Promise<void> => {
  const { reviewId, assignmentId, position } = open;
  const look = { reviewId, subjectId: member.personId };
  const before = await lookAt(api, asManager(rater), { ...look, after: position });
  if (before.rating) return;
  const assessment = {
    key: 'manager',
    assignmentId,
    text: 'Moved 14 of 16 screens to the new kit by 1 October, and wrote the guide that the other team now works with.',
    ratings: dimensions.map(({ dimension }, place) => ({ dimension, mark: 3 + (place % 2) })),
    evidence: [],
    seenAt: before.seenAt,
    occurredAt: dates.at(5, 9),
  };
  // An earlier load sent it with another `seenAt`, so it would be refused under the same key.
  const isAssessed = before.assessments.some(({ authorId }) => authorId === rater.personId);
  const path = `/v1/reviews/${reviewId}`;
  const assessed = isAssessed ? open : await api.send(asManager(rater), `${path}/assessments`, assessment);
  const { seenAt } = await lookAt(api, asManager(rater), { ...look, after: assessed.position });
  await api.send(asManager(rater), `${path}/proposals`, {
    key: 'first',
    mark: 4,
    rationale: 'The 14 screens and the guide are above what was agreed in July.',
    evidence: [],
    noEvidenceReason: 'The launch was run outside of the goals.',
    seenAt,
    occurredAt: dates.at(5, 10),
  });
};

type Pair = { member: Member; rater: Member };

/** Makes the rating final as soon as it is screened, and shares it. */
const share = async ({ api, dates }: Loading, { reviewId }: Open, { rater }: Pair): Promise<void> => {
  const path = `/v1/reviews/${reviewId}`;
  await until(async () => {
    const body = { key: 'final', occurredAt: dates.at(4, 9) };
    const answer = await api.attempt(asManager(rater), `${path}/finalize`, body);
    if (isProblem(answer) && answer.code !== 'review/not-yet-screened')
      throw new Error(`The demo was refused at ${path}: ${answer.code}: ${answer.detail}`);
    return isProblem(answer) ? undefined : answer;
  }, `the screening of ${path}`);
  await api.send(asManager(rater), `${path}/share`, { key: 'first', occurredAt: dates.at(3, 9) });
};

/** Two reviews that wait for somebody: the chief owes a rating, and the employee has a shared review to acknowledge. */
export const loadOpenReviews = async (loading: Loading): Promise<void> => {
  const { company } = loading;
  const cycleId = await openCycle(loading);
  const { chief, departments } = organisation;
  await openReview(loading, cycleId, memberNamed(company, departments[0]?.head ?? chief));
  const member = memberNamed(company, 'Ines Prado');
  const pair = { member, rater: memberNamed(company, member.manager ?? '') };
  const open = await openReview(loading, cycleId, member);
  await propose(loading, open, pair);
  await share(loading, open, pair);
};

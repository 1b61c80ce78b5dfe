import type { Trainee } from './academy.plan.ts';
import { type Api, each } from './api.ts';
import type { Dates } from './dates.ts';
import type { Company, Member } from './people.ts';
import { asManager } from './review.propose.ts';
import { dimensions } from './review.words.ts';

export type AcademyLoading = { api: Api; dates: Dates; company: Company };
export type Enrolled = Trainee & { personId: string; employmentId: string };
export type Mentor = { member: Member; trainees: readonly Enrolled[] };

type Opened = { reviewId: string; trainee: Enrolled };
type SeenAt = Record<string, object>;

const open = async (
  { api, dates, company }: AcademyLoading,
  cycleId: string,
  { member, trainee }: { member: Mentor['member']; trainee: Enrolled },
): Promise<Opened & { position: string }> => {
  const { id: reviewId, position } = await api.send(company.hr, '/v1/reviews', {
    key: `academy-review-${trainee.employmentId}`,
    employmentId: trainee.employmentId,
    subjectId: trainee.personId,
    cycleId,
    kind: 'probation',
    accountableRaterId: member.personId,
    occurredAt: dates.at(15, 9),
  });
  return { reviewId, trainee, position };
};

/** Sends the marks by dimension. Keeps those of an earlier load. */
const assess = async (
  { api, dates, company }: AcademyLoading,
  { member }: Mentor,
  { reviewId, trainee }: Opened,
): Promise<void> => {
  const { id: assignmentId, position } = await api.send(company.hr, `/v1/reviews/${reviewId}/participants`, {
    key: 'mentor',
    personId: member.personId,
    relation: 'manager',
    occurredAt: dates.at(14, 9),
  });
  type Seen = { assessments: object[]; seenAt: SeenAt };
  const path = `/v1/review-summaries/${reviewId}?after=${position}`;
  const { assessments, seenAt } = await api.read<Seen>(asManager(member), path);
  if (assessments.length > 0) return;
  await api.send(asManager(member), `/v1/reviews/${reviewId}/assessments`, {
    key: 'mentor',
    assignmentId,
    text: 'The marks follow the 3 projects of the year.',
    ratings: dimensions.map(({ dimension }, i) => ({ dimension, mark: trainee.marks?.[i] ?? trainee.mark })),
    evidence: [],
    seenAt,
    occurredAt: dates.at(14, 10),
  });
};

/** One mentor rates all their trainees, one after the other. */
const rateAll = async (loading: AcademyLoading, cycleId: string, mentor: Mentor): Promise<void> => {
  const { api, dates } = loading;
  const { member, trainees } = mentor;
  const opened = await each(trainees, (trainee) => open(loading, cycleId, { member, trainee }));
  type Seen = { reviews: { reviewId: string; rating?: object | null }[]; seenAt: SeenAt };
  const after = opened.map(({ position }) => BigInt(position)).reduce((a, b) => (a > b ? a : b), 0n);
  const list = `/v1/review-summaries?cycle=${cycleId}&rater=${member.personId}&limit=100&after=${after}`;
  const { reviews, seenAt } = await api.read<Seen>(asManager(member), list);
  const rated = new Set(reviews.filter(({ rating }) => rating).map(({ reviewId }) => reviewId));
  for (const review of opened.filter(({ reviewId }) => !rated.has(reviewId))) {
    if (review.trainee.marks) await assess(loading, mentor, review);
    await api.send(asManager(member), `/v1/reviews/${review.reviewId}/proposals`, {
      key: 'first',
      mark: review.trainee.mark,
      rationale: 'The mark follows the 3 projects of the year.',
      evidence: [],
      seenAt,
      occurredAt: dates.at(13, 9),
    });
  }
};

/** All mentors rate their trainees, several mentors at a time. */
export const rateTrainees = async (
  loading: AcademyLoading,
  cycleId: string,
  mentors: readonly Mentor[],
): Promise<void> => {
  await each(mentors, (mentor) => rateAll(loading, cycleId, mentor));
};

import { firstRaterOf, handOver } from './rater.handover.ts';
import type { Api, Caller } from './api.ts';
import type { Citable } from './check-ins.ts';
import type { Dates } from './dates.ts';
import type { Goals } from './goals.ts';
import { lookAt } from './looks.ts';
import { type Company, hrFor, type Member, memberNamed } from './people.ts';
import { randomOf } from './random.ts';
import { almost, markOf, ratingsBy, seesThemselvesLow } from './review.marks.ts';
import { wording } from './review.words.ts';

export type ReviewLoading = { api: Api; dates: Dates; company: Company; goals: Goals };
export type OpenReview = {
  reviewId: string;
  member: Member;
  rater: Member;
  /** The proposed mark, and what the proposal cites. */
  mark: number;
  evidence: readonly { stream: string; revision: number }[];
};

export const asEmployee = ({ personId }: Member): Caller => ({ personId, roles: ['employee'] });
export const asManager = ({ personId }: Member): Caller => ({ personId, roles: ['manager'] });

/** A selection spread evenly over time. */
const evenly = (from: readonly Citable[], count: number): Citable[] => {
  const oldestFirst = [...from].sort((a, b) => b.ago - a.ago);
  const step = oldestFirst.length / count;
  const chosen = Array.from({ length: count }, (_, index) => oldestFirst[Math.floor((index + 0.3) * step)]);
  return [...new Set(chosen.filter((item) => item !== undefined))];
};

/** What happened in the last 30 days only. */
const lately = (from: readonly Citable[], count: number): Citable[] =>
  from.filter(({ ago }) => ago <= 30).slice(-count);

const citing = (items: readonly Citable[]) => items.map(({ stream, revision }) => ({ stream, revision }));

/** At which hour of the day each participant is assigned; an hour later they have assessed. */
const hours: Readonly<Record<string, number>> = { self: 8, peer: 10, manager: 12 };

type AssessmentPlan = {
  review: { reviewId: string; subjectId: string };
  subject: Member;
  author: Member;
  relation: string;
  ratings: object;
  text: string;
  evidence: object;
};

/**
 * Sends one assessment, after its author has looked at the review. Keeps one from an earlier load. Returns a log
 * position that includes it.
 */
const assess = async (
  { api, dates, company }: ReviewLoading,
  { review, subject, author, relation, ...content }: AssessmentPlan,
): Promise<string> => {
  const { reviewId } = review;
  const hour = hours[relation] ?? 12;
  const { id: assignmentId, position } = await api.send(
    hrFor(company, subject),
    `/v1/reviews/${reviewId}/participants`,
    {
      key: `${relation}-${author.employmentId}`,
      personId: author.personId,
      relation,
      occurredAt: dates.at(10, hour),
    },
  );
  const { assessments, seenAt } = await lookAt(api, asEmployee(author), { ...review, after: position });
  const isSame = (each: { authorId: string; relation: string }): boolean =>
    each.authorId === author.personId && each.relation === relation;
  if (assessments.some(isSame)) return position;
  const body = { key: relation, assignmentId, ...content, seenAt, occurredAt: dates.at(10, hour + 1) };
  const writer = relation === 'manager' ? asManager(author) : asEmployee(author);
  return (await api.send(writer, `/v1/reviews/${reviewId}/assessments`, body)).position;
};

/** Opens one review, collects its assessments and proposes a rating. */
export const proposeRating = async (
  loading: ReviewLoading,
  cycleId: string,
  member: Member,
): Promise<OpenReview> => {
  const { api, dates, company, goals } = loading;
  const rater = memberNamed(company, member.manager ?? '');
  const chance = randomOf(member.name, 611);
  const { id: reviewId } = await api.send(hrFor(company, member), '/v1/reviews', {
    key: `review-${member.employmentId}`,
    employmentId: member.employmentId,
    subjectId: member.personId,
    cycleId,
    kind: 'midYear',
    ...firstRaterOf(company, member),
    occurredAt: dates.at(14, 9),
  });
  await handOver(loading, { reviewId, member, rater });
  const own = goals.evidence.get(member.name) ?? [];
  const evidence = citing(rater.rates === 'lately' ? lately(own, 6) : evenly(own, 6));
  const mark = markOf(rater, chance);
  const peer = [...company.members.values()].find(
    ({ manager, name }) => manager === member.manager && name !== member.name,
  );
  const words = wording(member.unitName);
  const ratings = ratingsBy(chance, mark);
  const self = {
    text: words.self,
    evidence: citing(evenly(own, 4)),
    ratings: seesThemselvesLow(company, member) ? ratingsBy(chance, 2) : almost(chance, ratings),
  };
  const review = { reviewId, subjectId: member.personId };
  const about = { review, subject: member };
  await assess(loading, { ...about, author: member, relation: 'self', ...self });
  if (peer) {
    // A peer may not read feedback to somebody else, so cannot cite it.
    const goalEvents = own.filter(({ stream }) => stream.startsWith('goal-'));
    const content = {
      text: words.peer,
      evidence: citing(evenly(goalEvents, 3)),
      ratings: ratingsBy(chance, 3),
    };
    await assess(loading, { ...about, author: peer, relation: 'peer', ...content });
  }
  const managerContent = { text: words.manager, evidence, ratings };
  const after = await assess(loading, { ...about, author: rater, relation: 'manager', ...managerContent });
  const { rating, seenAt } = await lookAt(api, asManager(rater), { ...review, after });
  if (!rating)
    await api.send(asManager(rater), `/v1/reviews/${reviewId}/proposals`, {
      key: 'first',
      mark,
      rationale: words.rationale,
      evidence,
      seenAt,
      occurredAt: dates.at(7, 10),
    });
  return { reviewId, member, rater, mark, evidence };
};

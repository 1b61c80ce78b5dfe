import { hrFor, isNear, type Member, memberNamed } from './people.ts';
import { randomOf } from './random.ts';
import { makeFinal } from './review.finalize.ts';
import { asEmployee, asManager, type OpenReview, type ReviewLoading } from './review.propose.ts';

type Finished = { reviews: readonly OpenReview[]; moved: ReadonlySet<string> };

/** Whether the subject agrees when they acknowledge the review. */
export const agreesWith = ({ member }: OpenReview): boolean => randomOf(member.name, 31).next() < 0.9;

const pathOf = ({ reviewId }: OpenReview): string => `/v1/reviews/${reviewId}`;

/** Makes a reopened rating final by whoever made it final before, shares it and has its subject acknowledge it. */
const finishAgain = async (loading: ReviewLoading, open: OpenReview, finalizer: Member): Promise<void> => {
  const { api, dates } = loading;
  const path = pathOf(open);
  await makeFinal(loading, open, { finalizer, key: 'again', occurredAt: dates.at(1, 14) });
  const again = { key: 'again', occurredAt: dates.at(1, 15) };
  await api.send(asManager(open.rater), `${path}/share`, again);
  await api.send(asEmployee(open.member), `${path}/acknowledge`, { ...again, agrees: true });
};

/** Somebody who had no hand in a rating and is not in the line of its subject. */
const reviewerOf = ({ company }: ReviewLoading, { member, rater }: OpenReview): Member => {
  const isFree = (each: Member): boolean =>
    !isNear(company, each, member) && each.name !== rater.name && each.manager !== rater.name;
  return [...company.members.values()].find(isFree) ?? member;
};

const dispute = async (loading: ReviewLoading, open: OpenReview, decision: object): Promise<void> => {
  const { api, dates, company } = loading;
  const reviewer = reviewerOf(loading, open);
  const path = `${pathOf(open)}/disputes`;
  const { id } = await api.send(asEmployee(open.member), path, {
    key: 'first',
    grounds: 'The key results of the second quarter ended higher than is said here.',
    evidence: open.evidence.filter(({ stream }) => stream.startsWith('goal-')).slice(0, 2),
    occurredAt: dates.at(1, 9),
  });
  await api.send(hrFor(company, open.member), `${path}/${id}/reviewer`, {
    key: 'first',
    reviewerId: reviewer.personId,
    occurredAt: dates.at(1, 10),
  });
  await api.send(asEmployee(reviewer), `${path}/${id}/resolution`, {
    key: 'first',
    ...decision,
    occurredAt: dates.at(1, 11),
  });
};

const reopen = async ({ api, dates, company }: ReviewLoading, open: OpenReview): Promise<void> => {
  await api.send(hrFor(company, open.member), `${pathOf(open)}/reopen`, {
    key: 'first',
    reason: 'The figures of one region were reported twice.',
    occurredAt: dates.at(1, 9),
  });
  await api.send(asManager(memberNamed(company, open.rater.manager ?? '')), `${pathOf(open)}/moves`, {
    key: 'reopened',
    mark: open.mark,
    reason: 'Without the figures that were reported twice, the proposed mark holds.',
    occurredAt: dates.at(1, 11),
  });
};

/**
 * Has one dispute upheld, another move a rating, and one review reopened by HR, whose rating is moved back. What is open again
 * ends as it did before.
 */
export const loadDisputes = async (loading: ReviewLoading, { reviews, moved }: Finished): Promise<void> => {
  const { api, dates, company } = loading;
  const unwatched = reviews.filter(
    ({ reviewId, rater }) => !moved.has(reviewId) && rater.rates !== 'lately' && rater.rates !== 'alike',
  );
  const [upheld, changed] = [
    ...unwatched.filter((open) => !agreesWith(open)),
    ...unwatched.filter(agreesWith),
  ];
  const reopened = reviews.find(({ reviewId }) => moved.has(reviewId));
  if (!upheld || !changed || !reopened) return;
  const talk = { key: 'first', day: dates.day(2), occurredAt: dates.at(2, 17) };
  await api.send(asManager(upheld.rater), `${pathOf(upheld)}/talks`, {
    ...talk,
    notes: 'We went through both quarters, goal by goal.',
  });
  await api.send(asEmployee(upheld.member), `${pathOf(upheld)}/talks`, {
    ...talk,
    notes: 'I asked to count the second quarter in full.',
  });
  const reason = 'Read every check-in that is cited, and those that are not.';
  await dispute(loading, upheld, { outcome: 'upheld', reason });
  const mark = changed.mark > 4 ? changed.mark - 1 : changed.mark + 1;
  await dispute(loading, changed, { outcome: 'moved', mark, reason });
  await finishAgain(loading, changed, memberNamed(company, changed.rater.manager ?? ''));
  await reopen(loading, reopened);
  await finishAgain(loading, reopened, reopened.rater);
  await api.send(hrFor(company, changed.member), `${pathOf(changed)}/decisions`, {
    key: 'first',
    decision: 'pay',
    effectiveFrom: dates.day(-30),
    occurredAt: dates.at(1, 17),
  });
};

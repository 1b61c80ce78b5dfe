import { each } from './api.ts';
import { exclusionsOf, isRated, launchReviews, stagesOf } from './launch.ts';
import { type Member, memberNamed } from './people.ts';
import { agreesWith, loadDisputes } from './disputes.ts';
import { calibrate } from './calibration.ts';
import { correctCitation, withdrawCitation } from './review.afterwards.ts';
import { makeFinal } from './review.finalize.ts';
import {
  asEmployee,
  asManager,
  type OpenReview,
  proposeRating,
  type ReviewLoading,
} from './review.propose.ts';
import { dimensions, scale } from './review.words.ts';

const openCycle = async (loading: ReviewLoading): Promise<string> => {
  const { api, dates, company } = loading;
  const { id } = await api.send(company.hr, '/v1/cycles', {
    key: 'review-cycle',
    name: 'Half-year review',
    kind: 'review',
    evaluationPeriod: { from: dates.day(dates.begin), to: dates.day(1) },
    administrationWindow: { from: dates.day(14), to: dates.day(-14) },
    timeZone: 'Europe/Berlin',
    scale,
    dimensions,
    stages: stagesOf(dates),
    exclusions: exclusionsOf(loading),
    occurredAt: dates.at(14, 8),
  });
  return id;
};

/** Has the rating made final, then shares the review and has its subject acknowledge it. */
const finish = async (loading: ReviewLoading, open: OpenReview, finalizer: Member): Promise<void> => {
  const { api, dates } = loading;
  const { reviewId, member, rater } = open;
  const path = `/v1/reviews/${reviewId}`;
  await makeFinal(loading, open, { finalizer, key: 'finalize', occurredAt: dates.at(4, 9) });
  await api.send(asManager(rater), `${path}/share`, { key: 'first', occurredAt: dates.at(3, 9) });
  const agrees = agreesWith(open);
  const comment = agrees ? {} : { comment: 'The second quarter weighs more than is said here.' };
  const acknowledgement = { key: 'first', agrees, ...comment, occurredAt: dates.at(2, 16) };
  await api.send(asEmployee(member), `${path}/acknowledge`, acknowledgement);
};

/** Plays a whole review cycle for everyone whose manager has a manager. Raters who rate everyone alike come last. */
export const loadReviews = async (
  loading: ReviewLoading,
  progress: (text: string) => void,
): Promise<{ cycleId: string; reviews: readonly OpenReview[] }> => {
  const cycleId = await openCycle(loading);
  const rated = [...loading.company.members.values()].filter((member) => isRated(loading, member));
  const raters = [...new Set(rated.map(({ manager }) => memberNamed(loading.company, manager ?? '')))];
  const isAlike = ({ rates }: Member): boolean => rates === 'alike';
  const groups = [raters.filter((rater) => !isAlike(rater)), raters.filter(isAlike)];
  const reviews: OpenReview[] = [];
  let proposed = 0;
  // One review of a rater at a time, because the bias screening depends on the rater's earlier ratings.
  const proposeAll = async (rater: Member): Promise<OpenReview[]> => {
    const opened: OpenReview[] = [];
    for (const member of rated.filter(({ manager }) => manager === rater.name)) {
      opened.push(await proposeRating(loading, cycleId, member));
      proposed += 1;
      progress(`ratings proposed in ${proposed} of ${rated.length} reviews`);
    }
    return opened;
  };
  for (const group of groups) reviews.push(...(await each(group, proposeAll)).flat());
  const moved = await calibrate(loading, cycleId, reviews);
  const finalizerOf = ({ reviewId, rater }: OpenReview): Member =>
    moved.has(reviewId) || rater.manager === null ? rater : memberNamed(loading.company, rater.manager);
  let done = 0;
  await each(reviews, async (open) => {
    await finish(loading, open, finalizerOf(open));
    done += 1;
    progress(`${done} of ${reviews.length} reviews finished`);
  });
  await loadDisputes(loading, { reviews, moved });
  await withdrawCitation(loading, reviews);
  await correctCitation(loading, reviews.toReversed());
  await launchReviews(loading, cycleId);
  return { cycleId, reviews };
};

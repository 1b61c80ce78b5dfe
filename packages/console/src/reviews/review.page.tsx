import { useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { Page } from '../look/page.tsx';
import { Day } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import { Afterwards } from './afterwards.tsx';
import { askReview } from './ask-review.ts';
import { Assessments } from './assessments.tsx';
import { CitedCounts } from './cited-counts.tsx';
import type { Cycle, Review, Whole } from './kinds.ts';
import { markText } from './marks.tsx';
import { MergedInput } from './merged-input.tsx';
import { Next } from './next.tsx';
import { ObjectionForm } from './objection.form.tsx';
import { Ratings } from './ratings.tsx';
import { Screening } from './screening.tsx';
import './reviews.css';

const Facts = ({ review }: { review: Review }) => {
  const texts = words.reviews;
  return (
    <dl class="pairs">
      <dt>{texts.kind}</dt>
      <dd>{texts.kinds[review.kind] ?? review.kind}</dd>
      <dt>{texts.cycle}</dt>
      <dd>{review.cycle.name}</dd>
      {review.view === 'whole' && (
        <>
          <dt>{texts.ratedBy}</dt>
          <dd>{nameText(review.accountableRaterName)}</dd>
          <dt>{texts.unit}</dt>
          <dd>{[review.unitName, review.level].filter(Boolean).join(', ') || '–'}</dd>
        </>
      )}
      <dt>{texts.due}</dt>
      <dd class="row">
        <Day on={review.cycle.dueOn} />
        {review.overdue && <span class="tag bad">{texts.overdue}</span>}
      </dd>
    </dl>
  );
};

const State = ({ review, cycle }: { review: Whole; cycle: Cycle }) => {
  const texts = words.reviews;
  const { rating, state } = review;
  return (
    <section class="card" aria-label={texts.rating}>
      <div class="row">
        <span class={`tag ${state === 'open' ? 'accent' : ''}`}>{texts.states[state]}</span>
        {rating && <span class="tag">{texts.ratingStates[rating.state]}</span>}
      </div>
      <p class="rating-mark">{rating ? markText(cycle.scale, rating.mark) : texts.noRating}</p>
      <Facts review={review} />
    </section>
  );
};

const Body = ({ review, cycle, changed }: { review: Review; cycle: Cycle; changed: () => void }) => (
  <>
    <div class="columns">
      <Next review={review} cycle={cycle} changed={changed} />
      {review.view === 'whole' ? (
        <State review={review} cycle={cycle} />
      ) : (
        <section class="card" aria-label={words.reviews.title}>
          <Facts review={review} />
        </section>
      )}
    </div>
    {review.view === 'whole' && review.ratings.length > 0 && (
      <div class="card">
        <Ratings review={review} cycle={cycle} />
        <ObjectionForm review={review} cycle={cycle} changed={changed} />
        {review.warnings.map(({ detail }) => (
          <p class="notice warn">{detail}</p>
        ))}
      </div>
    )}
    <div class="columns">
      <div class="stack">
        <Screening review={review} cycle={cycle} changed={changed} />
        {review.view === 'whole' && <CitedCounts evidence={review.evidence} />}
      </div>
      <div class="stack">
        <Assessments review={review} cycle={cycle} />
        {review.view === 'whole' && cycle.policy.mergedInput && <MergedInput reviewId={review.reviewId} />}
        {review.view === 'whole' && <Afterwards review={review} cycle={cycle} changed={changed} />}
      </div>
    </div>
  </>
);

const waitMs = 2_000;

/** Asks again as long as a new rating is being checked, which takes a moment. */
const useCheckedSoon = (review: Review | undefined, again: () => void): void => {
  const isWaiting =
    review?.view === 'whole' && review.state === 'open' && review.rating !== null && !review.flags.screened;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(again, waitMs);
    return () => clearTimeout(timer);
  }, [review]);
};

/** One review: where it stands, what is next, and how the rating came about. */
export const ReviewPage = () => {
  const { reviewId = '' } = useRoute().params;
  const asking = useReply(reviewId, (signal) => askReview(reviewId, signal));
  const { asked, again } = asking;
  const review = asked.state === 'here' ? asked.reply.review : undefined;
  useCheckedSoon(review, again);
  return (
    <Page
      title={review ? words.reviews.titleOf(nameText(review.subjectName)) : words.reviews.title}
      actions={
        review?.view === 'whole' && (
          <a class="button" href={`/console/reviews/${reviewId}/replay`}>
            {words.reviews.replay}
          </a>
        )
      }
    >
      <Loaded from={asking}>
        {({ review: shown, cycle }) => <Body review={shown} cycle={cycle} changed={again} />}
      </Loaded>
    </Page>
  );
};

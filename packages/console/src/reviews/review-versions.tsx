import { query } from '../api/query.ts';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { SeenAndNow, type SeenAndNowRow } from '../look/seen-and-now.tsx';
import { words } from '../texts/words.ts';
import type { Cycle, Whole } from './kinds.ts';
import { markText } from './marks.tsx';
import { nameOf } from './next-step.ts';

type VersionsProps = {
  review: Whole;
  cycle: Cycle;
  /** Shows the page as it is now. */
  show: () => void;
};

const reviewerOf = ({ afterwards, people }: Whole): string =>
  orDash(afterwards.disputes.at(-1)?.reviewerId, (reviewerId) => nameText(nameOf(people, reviewerId)));

const rowsOf = (cycle: Cycle): SeenAndNowRow<Whole>[] => {
  const texts = words.reviews;
  return [
    { what: texts.list.state, of: ({ state }) => texts.states[state] ?? state },
    { what: texts.rating, of: ({ rating }) => orDash(rating, ({ mark }) => markText(cycle.scale, mark)) },
    { what: texts.ratingsColumns.by, of: ({ rating }) => orDash(rating, ({ byName }) => nameText(byName)) },
    { what: texts.dispute.reviewer, of: reviewerOf },
    { what: texts.records, of: ({ revision }) => numberText(revision + 1) },
  ];
};

/** Both versions of a review. */
export const ReviewVersions = ({ review, cycle, show }: VersionsProps) => {
  const path = { reviewId: review.reviewId };
  return (
    <SeenAndNow
      shown={review}
      ask={async (signal) => {
        const now = await query('/v1/review-summaries/{reviewId}', { path, signal });
        return now.view === 'whole' ? now : undefined;
      }}
      rows={rowsOf(cycle)}
      show={show}
    />
  );
};

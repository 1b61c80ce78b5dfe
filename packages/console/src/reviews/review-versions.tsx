import { useRef } from 'preact/hooks';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { Loaded } from '../look/loaded.tsx';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Table } from '../look/table.tsx';
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

type Row = { what: string; of: (review: Whole) => string };

const reviewerOf = ({ afterwards, people }: Whole): string =>
  orDash(afterwards.disputes.at(-1)?.reviewerId, (reviewerId) => nameText(nameOf(people, reviewerId)));

const rowsOf = (cycle: Cycle): Row[] => {
  const texts = words.reviews;
  return [
    { what: texts.list.state, of: ({ state }) => texts.states[state] ?? state },
    { what: texts.rating, of: ({ rating }) => orDash(rating, ({ mark }) => markText(cycle.scale, mark)) },
    { what: texts.ratingsColumns.by, of: ({ rating }) => orDash(rating, ({ byName }) => nameText(byName)) },
    { what: texts.dispute.reviewer, of: reviewerOf },
    { what: texts.versions.records, of: ({ revision }) => numberText(revision + 1) },
  ];
};

/** A review as the page showed it beside what it is now, for a form that somebody else has overtaken (412). */
export const ReviewVersions = ({ review, cycle, show }: VersionsProps) => {
  const seen = useRef(review).current;
  const { reviewId } = seen;
  const texts = words.reviews.versions;
  const asking = useReply(reviewId, (signal) =>
    query('/v1/review-summaries/{reviewId}', { path: { reviewId }, signal }),
  );
  return (
    <div class="stack">
      <Loaded from={asking}>
        {(now) =>
          now.view === 'whole' && (
            <Table
              caption={texts.title}
              quietCaption
              rows={rowsOf(cycle)}
              keyOf={({ what }) => what}
              columns={[
                { title: texts.what, cell: ({ what }) => what },
                { title: texts.seen, cell: ({ of }) => of(seen) },
                { title: texts.now, cell: ({ of }) => of(now) },
              ]}
            />
          )
        }
      </Loaded>
      <p>
        <button type="button" class="button" onClick={show}>
          {words.reviews.showNow}
        </button>
      </p>
    </div>
  );
};

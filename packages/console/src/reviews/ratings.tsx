import { nameText } from '../look/named.ts';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { orDash } from '../look/or-dash.ts';
import { words } from '../texts/words.ts';
import type { Cycle, Whole } from './kinds.ts';
import { markText } from './marks.tsx';
import { nameOf } from './next-step.ts';

type Row = Whole['ratings'][number];

const Why = ({ row }: { row: Row }) => (
  <div class="stack tight reason">
    <span>{nameText(row.rationale)}</span>
    {row.noEvidenceReason && (
      <span class="soft small">
        {words.reviews.noEvidenceReason} {nameText(row.noEvidenceReason)}
      </span>
    )}
    {row.objection && (
      <span class="small">
        <strong>{words.reviews.objection}</strong> {nameText(row.objection.reason)}
      </span>
    )}
  </div>
);

/** Each proposal and move of the rating, oldest first. */
export const Ratings = ({ review, cycle }: { review: Whole; cycle: Cycle }) => {
  const { ratingsColumns: titles, proposal, move, ratingsTitle } = words.reviews;
  if (review.ratings.length === 0) return null;
  return (
    <Table
      caption={ratingsTitle}
      rows={review.ratings}
      keyOf={({ id }) => id}
      columns={[
        { title: titles.what, cell: ({ kind }) => (kind === 'move' ? move : proposal) },
        { title: titles.before, cell: ({ from }) => orDash(from, (mark) => markText(cycle.scale, mark)) },
        { title: titles.mark, cell: ({ mark }) => <strong>{markText(cycle.scale, mark)}</strong> },
        { title: titles.by, cell: ({ by }) => nameText(nameOf(review.people, by)) },
        { title: titles.when, cell: ({ occurredAt }) => <When at={occurredAt} /> },
        { title: titles.why, cell: (row) => <Why row={row} /> },
      ]}
    />
  );
};

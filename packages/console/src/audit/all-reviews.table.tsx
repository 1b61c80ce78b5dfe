import type { Reply } from '../api/types.ts';
import { nameText } from '../look/named.ts';
import { numberText } from '../look/numbers.ts';
import { PersonName } from '../look/person-name.tsx';
import { type Column, Table } from '../look/table.tsx';
import { words } from '../texts/words.ts';

const texts = words.audit;

type Review = Reply<'/v1/review-summaries'>['reviews'][number];
type Whole = Extract<Review, { view: 'whole' }>;

const Flags = ({ flags }: { flags: Whole['flags'] }) => {
  if (flags.standing === 0)
    return <span class="soft">{flags.screened ? texts.noFlags : texts.unscreened}</span>;
  return (
    <>
      <span class="tag warn">{texts.flags(flags.standing)}</span>{' '}
      {flags.unanswered > 0 && <span class="tag bad">{texts.unanswered(flags.unanswered)}</span>}
    </>
  );
};

const Found = ({ review }: { review: Whole }) => (
  <>
    <Flags flags={review.flags} /> {review.overdue && <span class="tag bad">{texts.overdue}</span>}{' '}
    {review.finalizedLate && <span class="tag warn">{texts.finalizedLate}</span>}{' '}
    {review.evidenceChanged > 0 && <span class="tag warn">{texts.evidenceChanged}</span>}
  </>
);

const markText = ({ rating }: Whole): string => {
  if (!rating) return words.reviews.noRating;
  return rating.label ? `${numberText(rating.mark)} · ${rating.label}` : numberText(rating.mark);
};

const columns: readonly Column<Whole>[] = [
  {
    title: texts.about,
    cell: ({ reviewId, subjectName }) => (
      <a href={`/console/reviews/${reviewId}`}>
        <PersonName name={subjectName} />
      </a>
    ),
  },
  { title: texts.mark, cell: markText },
  { title: texts.findings, cell: (review) => <Found review={review} /> },
  {
    title: texts.howReached,
    cell: ({ reviewId, subjectName }) => (
      <a href={`/console/reviews/${reviewId}/replay`} aria-label={texts.howReachedBy(nameText(subjectName))}>
        {texts.howReached}
      </a>
    ),
  },
  { title: texts.state, cell: ({ state }) => words.reviews.states[state] ?? state },
  { title: texts.rater, cell: ({ accountableRaterName }) => <PersonName name={accountableRaterName} /> },
  { title: texts.cycle, cell: ({ cycle }) => cycle.name },
];

const isWhole = (review: Review): review is Whole => review.view === 'whole';

export const AllReviewsTable = ({ reviews }: { reviews: readonly Review[] }) => (
  <Table
    caption={texts.reviews}
    quietCaption
    columns={columns}
    rows={reviews.filter(isWhole)}
    keyOf={({ reviewId }) => reviewId}
  />
);

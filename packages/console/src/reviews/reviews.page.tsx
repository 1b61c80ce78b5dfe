import { useLocation } from 'preact-iso';
import { query } from '../api/query.ts';
import { useList } from '../api/use-list.ts';
import { nameText } from '../look/named.ts';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { Table } from '../look/table.tsx';
import { Day } from '../look/when.tsx';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { type ListedReview, ownStateOf, type Which, whichFor } from './listed-reviews.ts';
import { Rated } from './rated.tsx';
import './reviews.css';

const filtersOf: Readonly<Record<Which, object>> = {
  mine: { subject: 'me' },
  part: { participant: 'me' },
  rate: { rater: 'me', state: 'open' },
  rated: { rater: 'me' },
  all: {},
};

const hrefOf = (reviewId: string): string => `/console/reviews/${reviewId}`;

const State = ({ review }: { review: ListedReview }) => {
  const { tone, text } = ownStateOf(review);
  return (
    <span class="row">
      <span class={`tag ${tone}`}>{text}</span>
      {review.overdue && <span class="tag bad">{words.reviews.overdue}</span>}
      {review.view === 'whole' && review.flags.unanswered > 0 && (
        <span class="tag warn">{words.reviews.screening.asks}</span>
      )}
    </span>
  );
};

const Reviews = ({ rows }: { rows: readonly ListedReview[] }) => {
  const texts = words.reviews;
  return (
    <Table
      caption={texts.title}
      quietCaption
      rows={rows}
      keyOf={({ reviewId }) => reviewId}
      columns={[
        {
          title: texts.list.who,
          cell: ({ reviewId, subjectName }) => <a href={hrefOf(reviewId)}>{nameText(subjectName)}</a>,
        },
        { title: texts.cycle, cell: ({ cycle }) => cycle.name },
        { title: texts.rating, cell: (review) => <Rated review={review} /> },
        { title: texts.list.state, cell: (review) => <State review={review} /> },
        { title: texts.due, cell: ({ cycle }) => <Day on={cycle.dueOn} /> },
      ]}
    />
  );
};

const Tabs = ({ chosen, all }: { chosen: Which; all: readonly Which[] }) => (
  <nav class="row review-tabs" aria-label={words.reviews.list.which}>
    {all.map((which) => (
      <a
        class="button quiet"
        href={`/console/reviews?show=${which}`}
        aria-current={which === chosen ? 'page' : undefined}
      >
        {words.reviews.list.shows[which]}
      </a>
    ))}
  </nav>
);

const List = ({ which }: { which: Which }) => {
  const list = useList<ListedReview>(which, async (cursor, signal) => {
    const filters = { ...filtersOf[which], limit: 50, ...(cursor !== undefined && { cursor }) };
    const { reviews, next } = await query('/v1/review-summaries', { filters, signal });
    return { rows: reviews, next };
  });
  return (
    <section class="card">
      <Listed list={list} empty={words.reviews.list.empty[which]}>
        {(rows) => <Reviews rows={rows} />}
      </Listed>
    </section>
  );
};

/** The reviews of the viewer: about them, in which they take part, which they rate, and all for HR. */
export const ReviewsPage = () => {
  const shows = whichFor(me.value?.roles ?? []);
  const asked = useLocation().query['show'] as Which | undefined;
  const chosen = shows.find((which) => which === asked) ?? shows[0] ?? 'mine';
  return (
    <Page title={words.reviews.title} lead={words.reviews.list.lead}>
      {me.value && <Tabs chosen={chosen} all={shows} />}
      {me.value && <List which={chosen} />}
    </Page>
  );
};

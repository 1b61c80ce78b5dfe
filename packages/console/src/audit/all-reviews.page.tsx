import { query } from '../api/query.ts';
import type { Filters } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { AllReviewsTable } from './all-reviews.table.tsx';
import { FilterSelect } from '../look/filter-select.tsx';
import { CycleFinder } from '../finders/cycle.finder.tsx';
import { Only } from './filters/only.tsx';
import { PersonFinder } from '../finders/person.finder.tsx';
import { type FiltersInUrl, useFilters } from './filters/use-filters.ts';
import '../look/filters.css';

const texts = words.audit;

const names = [
  'state',
  'cycle',
  'subject',
  'rater',
  'flagged',
  'overdue',
  'finalizedLate',
  'evidenceChanged',
] as const;

const properties = [
  ['flagged', texts.flagged],
  ['overdue', texts.overdue],
  ['finalizedLate', texts.finalizedLate],
  ['evidenceChanged', texts.evidenceChanged],
] as const;

const ReviewFilters = ({ filters }: { filters: FiltersInUrl<(typeof names)[number]> }) => {
  const { values, set, clear } = filters;
  return (
    <form class="card" onSubmit={(event) => event.preventDefault()}>
      <div class="filters">
        <Only filters={filters} choices={properties} />
        <FilterSelect
          label={texts.state}
          value={values.state}
          choices={Object.entries(words.reviews.states)}
          onChoice={(state) => set({ state })}
        />
        <CycleFinder kind="review" value={values.cycle} onChoice={(cycle) => set({ cycle })} />
        <PersonFinder label={texts.about} value={values.subject} onChoice={(subject) => set({ subject })} />
        <PersonFinder label={texts.rater} value={values.rater} onChoice={(rater) => set({ rater })} />
      </div>
      {Object.keys(values).length > 0 && (
        <p>
          <button type="button" class="button" onClick={clear}>
            {texts.clear}
          </button>
        </p>
      )}
    </form>
  );
};

/** Every review that somebody may see, for HR and auditors. */
export const AllReviewsPage = () => {
  const filters = useFilters(names);
  const asked = filters.values as Filters<'/v1/review-summaries'>;
  const reviews = useList(filters.key, async (cursor, signal) => {
    const reply = await query('/v1/review-summaries', {
      filters: { ...asked, cursor: cursor ?? '' },
      signal,
    });
    return { rows: reply.reviews, next: reply.next };
  });
  return (
    <Page title={texts.reviews} lead={texts.reviewsLead}>
      <ReviewFilters filters={filters} />
      <Listed list={reviews} empty={texts.noReviews}>
        {(rows) => <AllReviewsTable reviews={rows} />}
      </Listed>
    </Page>
  );
};

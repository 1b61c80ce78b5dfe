import { query } from '../api/query.ts';
import type { Filters } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Listed } from '../look/listed.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { useFilters } from './filters/use-filters.ts';
import { TrailActions } from './trail.actions.tsx';
import { TrailFilters, trailFilters } from './trail.filters.tsx';
import { TrailTable } from './trail.table.tsx';
import '../look/filters.css';

/** Every step of every review, filtered by what stands in the URL. */
export const TrailPage = () => {
  const filters = useFilters(trailFilters);
  const asked = filters.values as Filters<'/v1/review-trail'>;
  const steps = useList(filters.key, async (cursor, signal) => {
    const reply = await query('/v1/review-trail', { filters: { ...asked, cursor: cursor ?? '' }, signal });
    return { rows: reply.steps, next: reply.next };
  });
  const refused = steps.problem?.status === 403;
  return (
    <Page
      title={words.audit.trail}
      lead={words.audit.trailLead}
      actions={!refused && <TrailActions filters={filters.values} />}
    >
      {!refused && <TrailFilters filters={filters} />}
      <Listed list={steps} empty={words.audit.noSteps}>
        {(rows) => <TrailTable steps={rows} />}
      </Listed>
    </Page>
  );
};

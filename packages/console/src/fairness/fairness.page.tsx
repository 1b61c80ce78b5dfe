import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import { urlOf } from '../api/url.ts';
import { CycleFinder } from '../finders/cycle.finder.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { Findings } from './findings.tsx';
import { FlagLife } from './flag-life.tsx';
import { GroupTables } from './group-tables.tsx';
import { Screening } from './screening.tsx';
import { Summary } from './summary.tsx';
import './fairness.css';

const OfCycle = ({ cycleId }: { cycleId: string | undefined }) => {
  const { route } = useLocation();
  if (cycleId === undefined) return <p class="notice">{words.fairness.noCycles}</p>;
  return (
    <>
      <div class="cycle-choice">
        <CycleFinder
          kind="review"
          stays
          value={cycleId}
          onChoice={(cycle) => route(urlOf('/console/fairness', {}, { cycle }), true)}
        />
      </div>
      <div class="in-order">
        <Screening cycleId={cycleId} />
        <Findings cycleId={cycleId} />
        <GroupTables cycleId={cycleId} />
        <Summary cycleId={cycleId} />
        <FlagLife cycleId={cycleId} />
      </div>
    </>
  );
};

/** What the screening of a review cycle found about raters and groups. */
export const FairnessPage = () => {
  const chosen = useRoute().query['cycle'];
  const asked = useReply('cycles', (signal) =>
    query('/v1/cycles', { filters: { kind: 'review', limit: 1 }, signal }),
  );
  return (
    <Page title={words.fairness.title} lead={words.fairness.lead}>
      <Loaded from={asked}>{({ cycles: [first] }) => <OfCycle cycleId={chosen ?? first?.cycleId} />}</Loaded>
    </Page>
  );
};

import { useLocation, useRoute } from 'preact-iso';
import { query } from '../api/query.ts';
import { useReply } from '../api/reply.ts';
import type { Reply } from '../api/types.ts';
import { urlOf } from '../api/url.ts';
import { Field } from '../look/field.tsx';
import { Loaded } from '../look/loaded.tsx';
import { Page } from '../look/page.tsx';
import { words } from '../texts/words.ts';
import { Findings } from './findings.tsx';
import { FlagLife } from './flag-life.tsx';
import { GroupTables } from './group-tables.tsx';
import { Screening } from './screening.tsx';
import { Summary } from './summary.tsx';
import './fairness.css';

type Cycle = Reply<'/v1/cycles'>['cycles'][number];

const Choose = ({ cycles, cycleId }: { cycles: readonly Cycle[]; cycleId: string }) => {
  const { route } = useLocation();
  return (
    <Field label={words.fairness.cycle}>
      {(attributes) => (
        <select
          {...attributes}
          value={cycleId}
          onChange={({ currentTarget }) =>
            route(urlOf('/console/fairness', {}, { cycle: currentTarget.value }), true)
          }
        >
          {cycles.map((cycle) => (
            <option key={cycle.cycleId} value={cycle.cycleId}>
              {cycle.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

const OfCycle = ({ cycles, chosen }: { cycles: readonly Cycle[]; chosen: string | undefined }) => {
  const cycleId = chosen ?? cycles[0]?.cycleId;
  if (cycleId === undefined) return <p class="notice">{words.fairness.noCycles}</p>;
  return (
    <>
      <div class="cycle-choice">
        <Choose cycles={cycles} cycleId={cycleId} />
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
    query('/v1/cycles', { filters: { kind: 'review', limit: 100 }, signal }),
  );
  return (
    <Page title={words.fairness.title} lead={words.fairness.lead}>
      <Loaded from={asked}>{({ cycles }) => <OfCycle cycles={cycles} chosen={chosen} />}</Loaded>
    </Page>
  );
};

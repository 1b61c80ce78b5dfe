import { query } from '../api/query.ts';
import { dayText } from '../look/dates.ts';
import { foundMost } from '../look/finder.tsx';
import { words } from '../texts/words.ts';
import { IdFinder, type IdFinderProps } from '../look/id-finder.tsx';

type CycleFinderProps = Omit<IdFinderProps, 'label'> & {
  kind: 'okr' | 'review';
  /** Only cycles that are not closed. */
  open?: boolean;
};

/** Finds a cycle. */
export const CycleFinder = ({ kind, open = false, ...props }: CycleFinderProps) => (
  <IdFinder
    {...props}
    label={kind === 'okr' ? words.tree.cycle : words.audit.cycle}
    source={`${kind} cycles`}
    find={async (name, signal) => {
      const filters = {
        kind,
        limit: foundMost,
        ...(open && { open: 'true' as const }),
        ...(name && { name }),
      };
      const { cycles } = await query('/v1/cycles', { filters, signal });
      return cycles.map(({ cycleId, name: its, evaluationPeriod: { from, to } }) => ({
        id: cycleId,
        name: its,
        more: words.cycles.span(dayText(from), dayText(to)),
      }));
    }}
    nameOf={async (cycleId, signal) =>
      (await query('/v1/cycles/{cycleId}', { path: { cycleId }, signal })).name
    }
  />
);

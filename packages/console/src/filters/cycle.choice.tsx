import { query } from '../api/query.ts';
import { foundMost } from '../look/finder.tsx';
import { words } from '../texts/words.ts';
import { FinderChoice, type FinderChoiceProps } from './finder.choice.tsx';

type CycleChoiceProps = Omit<FinderChoiceProps, 'label'> & { kind: 'okr' | 'review' };

/** Filters by a cycle. */
export const CycleChoice = ({ kind, ...props }: CycleChoiceProps) => (
  <FinderChoice
    {...props}
    label={kind === 'okr' ? words.tree.cycle : words.audit.cycle}
    source={`${kind} cycles`}
    find={async (name, signal) => {
      const filters = { kind, limit: foundMost, ...(name && { name }) };
      const { cycles } = await query('/v1/cycles', { filters, signal });
      return cycles.map(({ cycleId, name: its }) => ({ id: cycleId, name: its }));
    }}
    nameOf={async (cycleId, signal) =>
      (await query('/v1/cycles/{cycleId}', { path: { cycleId }, signal })).name
    }
  />
);

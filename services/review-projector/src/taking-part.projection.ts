import type { Exclusion } from '@cairn/contracts/cycle.values';
import { exclusionIn } from '@cairn/contracts/cycle-eligibility';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { append } from '@cairn/projection/view';
import { takingPartTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';

type Named = { employmentId: string; reason: Exclusion['reason'] | null };

const included = (employmentId: string): Named => ({ employmentId, reason: null });

const namedBy = ({ type, data }: AnyRecorded): readonly Named[] => {
  switch (type) {
    case 'CycleOpened':
      return [...(data.eligible === 'everyone' ? [] : data.eligible).map(included), ...data.exclusions];
    case 'CycleEmploymentExcluded':
      return [data.exclusion];
    case 'LeaverExcluded':
      return [exclusionIn(data)];
    case 'CycleEmploymentIncluded':
    case 'LateJoinerAdded':
      return [included(data.employmentId)];
    default:
      return [];
  }
};

const cycleOf = ({ data }: AnyRecorded): string => ('cycleId' in data ? data.cycleId : '');

/** One row for each employment that an event includes in a cycle or excludes from it, so that a change costs what it changes. */
export const takingPartView = append(takingPartTable, (event) =>
  namedBy(event).map(
    ({ employmentId, reason }, place): RowOf<typeof takingPartTable> => ({
      cycle_id: cycleOf(event),
      employment_id: employmentId,
      position: String(event.position),
      place,
      excluded_for: reason,
    }),
  ),
);

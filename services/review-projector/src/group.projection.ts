import type { AnyRecorded } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import { type DatedGroup, fairnessGroupTable } from '@cairn/read-model/fairness.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof fairnessGroupTable>;
type Recorded = Extract<AnyRecorded, { type: 'GroupRecorded' }>;

const datedGroup = ({ data, metadata }: Recorded): DatedGroup => ({
  validFrom: data.validFrom,
  value: data.value,
  selfDeclared: data.selfDeclared,
  source: data.source,
  consent: data.consent,
  basis: data.basis ?? null,
  reason: data.reason ?? null,
  recordedBy: metadata.actor.personId,
  occurredAt: data.occurredAt,
  recordedAt: metadata.recordedAt,
});

const withGroup = (groups: readonly DatedGroup[], group: DatedGroup): DatedGroup[] =>
  [...groups.filter(({ validFrom }) => validFrom !== group.validFrom), group].sort((a, b) =>
    a.validFrom < b.validFrom ? -1 : 1,
  );

/** One row for each person and category in which a group of theirs was recorded. */
export const fairnessGroupView = fold(fairnessGroupTable, {
  keys: (event) =>
    event.type === 'GroupRecorded' || event.type === 'GroupConsentWithdrawn'
      ? [[event.data.personId, event.data.category]]
      : [],
  evolve: (row, event, [person_id, category]): Row | undefined => {
    const at = { revision: event.revision, position: String(event.position) };
    const { groups, ...rest } = row ?? {
      person_id,
      category,
      groups: [],
      withdrawn: null,
      opened_position: at.position,
    };
    if (event.type === 'GroupRecorded')
      return { ...rest, groups: withGroup(groups, datedGroup(event)), ...at };
    if (event.type !== 'GroupConsentWithdrawn') return row;
    const withdrawn = { occurredAt: event.data.occurredAt, recordedAt: event.metadata.recordedAt };
    return { ...rest, groups: groups.filter(({ consent }) => !consent), withdrawn, ...at };
  },
});

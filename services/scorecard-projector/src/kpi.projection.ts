import { type AnyRecorded, isIn, type RecordedIn } from '@cairn/contracts/registry';
import { definitionOf } from '@cairn/domain/kpi.state';
import { fromTheBeginning } from '@cairn/domain/dated-weight';
import { append, byIdOf, fold } from '@cairn/projection/view';
import { kpiTable, kpiTargetTable, kpiVersionTable } from '@cairn/read-model/kpi.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof kpiTable>;
type Changed = 'changed' | 'changed_reason' | 'changed_by';

const place = ({ revision, position }: AnyRecorded) => ({ revision, position: String(position) });

const define = (event: Extract<AnyRecorded, { type: 'KpiDefined' }>): Row => {
  const { kpiId, direction, aggregation, periodicity, ownerId, occurredAt } = event.data;
  return {
    kpi_id: kpiId,
    ...definitionOf(event.data),
    computed: event.data.computed ?? false,
    direction,
    aggregation,
    periodicity,
    owner_id: ownerId,
    defined_at: occurredAt,
    defined_position: String(event.position),
    ...by(event),
    retired_at: null,
    feeders: [],
    ...place(event),
  };
};

const changes = {
  KpiDefined: 'defined',
  KpiRevised: 'revised',
  KpiOwnerChanged: 'ownerChanged',
  KpiRetired: 'retired',
  KpiFeederAdmitted: 'feederAdmitted',
  KpiFeederDismissed: 'feederDismissed',
} as const satisfies { [type in RecordedIn<'kpi'>['type']]?: Row['changed'] };

type Change = Extract<RecordedIn<'kpi'>, { type: keyof typeof changes }>;

const by = ({ type, data, metadata }: Change): Pick<Row, Changed> => ({
  changed: changes[type],
  changed_reason: 'reason' in data ? data.reason : null,
  changed_by: metadata.actor.personId,
});

const change = (row: Row, event: RecordedIn<'kpi'>): Row => {
  switch (event.type) {
    case 'KpiRevised':
      return { ...row, ...(event.data.to as Partial<Row>), ...by(event) };
    case 'KpiOwnerChanged':
      return { ...row, owner_id: event.data.ownerId, ...by(event) };
    case 'KpiRetired':
      return { ...row, retired_at: event.data.occurredAt, ...by(event) };
    case 'KpiFeederAdmitted': {
      const { feederId, feederName, occurredAt: since } = event.data;
      return { ...row, feeders: [...row.feeders, { feederId, feederName, since }], ...by(event) };
    }
    case 'KpiFeederDismissed':
      return {
        ...row,
        feeders: row.feeders.filter(({ feederId }) => feederId !== event.data.feederId),
        ...by(event),
      };
    default:
      return row;
  }
};

/** One row per KPI. */
export const kpiView = fold(kpiTable, {
  headOf: byIdOf('kpi'),
  keys: (event) => ('kpiId' in event.data && event.stream.startsWith('kpi-') ? [[event.data.kpiId]] : []),
  evolve: (row, event) => {
    if (event.type === 'KpiDefined') return define(event);
    return row && isIn(event, 'kpi') ? { ...change(row, event), ...place(event) } : row;
  },
  versions: {
    table: kpiVersionTable,
    changes: ({ type }) => type in changes,
  },
});

const sayingOf = (event: AnyRecorded) => {
  switch (event.type) {
    case 'KpiDefined':
      return { ...event.data, effectiveFrom: fromTheBeginning, reason: undefined };
    case 'KpiTargetRevised':
      return event.data;
    case 'KpiTargetWithdrawn':
      return { ...event.data, anchors: null };
    default:
      return undefined;
  }
};

/** One row per target that was said or withdrawn. */
export const kpiTargetView = append(kpiTargetTable, (event, knownAt) => {
  const said = sayingOf(event);
  if (!said) return [];
  return [
    {
      kpi_id: said.kpiId,
      effective_from: said.effectiveFrom,
      effective_to: 'effectiveTo' in said ? (said.effectiveTo ?? null) : null,
      anchors: said.anchors,
      occurred_at: said.occurredAt,
      recorded_at: event.metadata.recordedAt,
      known_at: knownAt,
      reason: said.reason ?? null,
      ...place(event),
    },
  ];
});

import type { AnyRecorded } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import { developmentNeedTable, type GrowthAction } from '@cairn/read-model/development.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof developmentNeedTable>;

const begin = ({
  data,
  metadata,
  revision,
  position,
}: Extract<AnyRecorded, { type: 'DevelopmentNeedRecorded' }>): Row => ({
  development_need_id: data.developmentNeedId,
  person_id: data.personId,
  what: data.what,
  why: data.why,
  dimension: data.dimension,
  review_id: data.fromReviewId,
  recorded_by: metadata.actor.personId,
  status: 'open',
  closed_reason: null,
  closed_at: null,
  closed_recorded_at: null,
  actions: [],
  occurred_at: data.occurredAt,
  recorded_at: metadata.recordedAt,
  revision,
  position: String(position),
});

const plan = ({ data, revision }: Extract<AnyRecorded, { type: 'GrowthActionPlanned' }>): GrowthAction => ({
  growthActionId: data.growthActionId,
  action: data.action,
  dueOn: data.dueOn,
  status: 'planned',
  settledAt: null,
  settledRecordedAt: null,
  words: null,
  revision,
});

const settle = (
  row: Row,
  {
    type,
    data,
    metadata,
    revision,
  }: Extract<AnyRecorded, { type: 'GrowthActionDone' | 'GrowthActionDropped' }>,
): GrowthAction[] => {
  const words = type === 'GrowthActionDone' ? (data.note ?? null) : data.reason;
  const status = type === 'GrowthActionDone' ? ('done' as const) : ('dropped' as const);
  const [settledAt, settledRecordedAt] = [data.occurredAt, metadata.recordedAt];
  return row.actions.map((each) =>
    each.growthActionId === data.growthActionId
      ? { ...each, status, settledAt, settledRecordedAt, words, revision }
      : each,
  );
};

const change = (row: Row, event: AnyRecorded): Partial<Row> => {
  switch (event.type) {
    case 'GrowthActionPlanned':
      return { actions: [...row.actions, plan(event)] };
    case 'GrowthActionDone':
    case 'GrowthActionDropped':
      return { actions: settle(row, event) };
    case 'DevelopmentNeedClosed':
      return {
        status: event.data.outcome,
        closed_reason: event.data.reason,
        closed_at: event.data.occurredAt,
        closed_recorded_at: event.metadata.recordedAt,
      };
    default:
      return {};
  }
};

/** One row per development need, with the actions of its growth plan. */
export const developmentView = fold(developmentNeedTable, {
  keys: (event) => ('developmentNeedId' in event.data ? [[event.data.developmentNeedId]] : []),
  evolve: (row, event) => {
    if (event.type === 'DevelopmentNeedRecorded') return begin(event);
    return row && { ...row, ...change(row, event), revision: event.revision };
  },
});

import type { AnyRecorded } from '@cairn/contracts/registry';
import { rhythmOf } from '@cairn/contracts/cycle-rhythm';
import { byIdOf, fold } from '@cairn/projection/view';
import { cycleTable, cycleVersionTable } from '@cairn/read-model/people.tables';
import type { ShownStage } from '@cairn/read-model/people.values';
import type { RowOf } from '@cairn/read-model/table';

const open = ({
  data,
  metadata,
  revision,
  position,
}: Extract<AnyRecorded, { type: 'CycleOpened' }>): RowOf<typeof cycleTable> => ({
  cycle_id: data.cycleId,
  name: data.name,
  kind: data.kind,
  scope: data.scope,
  period_from: data.evaluationPeriod.from,
  period_to: data.evaluationPeriod.to,
  window_from: data.administrationWindow.from,
  window_to: data.administrationWindow.to,
  time_zone: data.timeZone,
  scale: data.scale,
  dimensions: data.dimensions,
  policy: data.policy,
  everyone: data.eligible === 'everyone',
  stages: (data.stages ?? []).map((stage) => ({ ...stage, moves: [] })),
  questions: data.questions ?? [],
  template_id: data.templateId ?? null,
  opened_at: data.occurredAt,
  opened_recorded_at: metadata.recordedAt,
  rhythm: data.rhythm ?? rhythmOf(data.evaluationPeriod),
  closed_at: null,
  closed_recorded_at: null,
  open_reviews: null,
  opened_position: String(position),
  revision,
  position: String(position),
});

type Moved = Extract<AnyRecorded, { type: 'StageMoved' }>;

const movedStages = (stages: readonly ShownStage[], { data, metadata }: Moved): ShownStage[] =>
  stages.map((each) => {
    if (each.stage !== data.stage) return each;
    const { from, to, reason, occurredAt } = data;
    const { recordedAt, actor } = metadata;
    const move = { from, to, reason, by: actor.personId, occurredAt, recordedAt };
    return { ...each, ...to, moves: [...each.moves, move] };
  });

/** One row per cycle, with the policy and scale that it pins. */
export const cycleView = fold(cycleTable, {
  headOf: byIdOf('cycle'),
  keys: (event) =>
    event.type === 'CycleOpened' ||
    event.type === 'CycleEmploymentExcluded' ||
    event.type === 'CycleEmploymentIncluded' ||
    event.type === 'CycleClosed' ||
    event.type === 'StageMoved' ||
    event.type === 'LateJoinerAdded' ||
    event.type === 'LeaverExcluded'
      ? [[event.data.cycleId]]
      : [],
  evolve: (row, event) => {
    if (event.type === 'CycleOpened') return open(event);
    if (!row) return row;
    const position = String(event.position);
    // The cycle's own stream has no such events, so that its revision stays.
    if (event.type === 'StageMoved') return { ...row, stages: movedStages(row.stages, event), position };
    if (event.type === 'LateJoinerAdded' || event.type === 'LeaverExcluded') return { ...row, position };
    const at = { revision: event.revision, position };
    if (event.type === 'CycleEmploymentExcluded' || event.type === 'CycleEmploymentIncluded')
      return { ...row, ...at };
    if (event.type !== 'CycleClosed') return row;
    return {
      ...row,
      closed_at: event.data.occurredAt,
      closed_recorded_at: event.metadata.recordedAt,
      open_reviews: event.data.openReviews ?? null,
      ...at,
    };
  },
  versions: { table: cycleVersionTable },
});

import { endOfDay, startOfDay } from '@cairn/contracts/day';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import type { RowOf } from '@cairn/read-model/table';
import { goalTable, goalVersionTable } from '@cairn/read-model/okr.tables';

import { filledFields } from './goal-field.projection.ts';

type Row = RowOf<typeof goalTable>;
type Set = Extract<AnyRecorded, { type: 'GoalSet' }>;
type Revised = Extract<AnyRecorded, { type: 'GoalRevised' }>;

const contextOf = ({ context }: Set['data']) => ({
  owner_kind: context.owner.kind,
  owner_id: context.owner.id,
  accountable_id: context.accountableId,
  unit_id: context.unitId,
  cycle_id: context.cycleId,
  visibility: context.visibility,
});

const periodOf = ({ from, to }: Set['data']['period'], timeZone: string | undefined) => ({
  period_from: from,
  period_to: to,
  starts_at: startOfDay(from, timeZone),
  ends_at: endOfDay(to, timeZone),
});

const begin = ({ data, revision, position }: Set): Row => ({
  goal_id: data.goalId,
  title: data.title,
  description: data.description ?? null,
  ...contextOf(data),
  level: data.level,
  ambition: data.ambition,
  ...periodOf(data.period, data.timeZone),
  time_zone: data.timeZone ?? 'UTC',
  cadence_days: data.checkInCadenceDays,
  progress_from: data.progressFrom,
  scorecard_id: data.strategicObjective?.scorecardId ?? null,
  objective_id: data.strategicObjective?.objectiveId ?? null,
  state: 'active',
  held_since: null,
  closed_score: null,
  closed_note: null,
  closed_reflection: null,
  closed_result: null,
  closed_at: null,
  closed_recorded_at: null,
  closed_revision: null,
  tags: data.tags ?? [],
  folder: data.folder ?? null,
  fields: [],
  template_id: data.templateId ?? null,
  carried_from: data.carriedFrom?.goalId ?? null,
  set_at: data.occurredAt,
  set_position: String(position),
  revision,
});

const revised = (row: Row, { to, timeZone }: Revised['data']): Partial<Row> => {
  const objective = to.strategicObjective;
  return {
    title: to.title ?? row.title,
    description: to.description === undefined ? row.description : to.description,
    level: to.level ?? row.level,
    ambition: to.ambition ?? row.ambition,
    cadence_days: to.checkInCadenceDays ?? row.cadence_days,
    ...(to.period && periodOf(to.period, timeZone)),
    ...(objective !== undefined && {
      scorecard_id: objective?.scorecardId ?? null,
      objective_id: objective?.objectiveId ?? null,
    }),
  };
};

const change = (row: Row, event: AnyRecorded): Partial<Row> => {
  switch (event.type) {
    case 'GoalRevised':
      return revised(row, event.data);
    case 'GoalOwnerChanged':
    case 'GoalVisibilityChanged': {
      const { owner, accountableId, unitId, visibility } = event.data.context;
      return {
        owner_kind: owner.kind,
        owner_id: owner.id,
        accountable_id: accountableId,
        unit_id: unitId,
        visibility,
      };
    }
    case 'GoalFieldsFilled':
      return { fields: filledFields(row.fields, event.data) };
    case 'GoalClassified':
      return { tags: event.data.tags, folder: event.data.folder };
    case 'GoalPutOnHold':
      return { state: 'onHold', held_since: event.data.occurredAt };
    case 'GoalResumed':
      return { state: 'active', held_since: null };
    case 'GoalClosed':
      return {
        state: 'closed',
        closed_score: event.data.score,
        closed_note: event.data.note ?? null,
        closed_reflection: event.data.reflection ?? null,
        closed_result: event.data.result ?? null,
        closed_at: event.data.occurredAt,
        closed_recorded_at: event.metadata.recordedAt,
        closed_revision: event.revision,
      };
    default:
      return {};
  }
};

// There are many of them, and this row is wide: the rows of their key results hold them and their revisions.
const aboutKeyResults: readonly AnyRecorded['type'][] = [
  'KeyResultAdded',
  'KeyResultRevised',
  'GoalWeightsRevised',
  'KeyResultDropped',
  'KeyResultRestated',
  'CheckInRecorded',
  'CheckInCorrected',
];

/** One row per goal, with the revision of the last event of its stream that is not about key results. */
export const goalView = fold(goalTable, {
  headOf: byIdOf('goal'),
  keys: (event) =>
    isIn(event, 'goal') && !aboutKeyResults.includes(event.type) ? [[event.data.goalId]] : [],
  evolve: (row, event) => {
    if (event.type === 'GoalSet') return begin(event);
    return row && { ...row, ...change(row, event), revision: event.revision };
  },
  versions: { table: goalVersionTable },
});

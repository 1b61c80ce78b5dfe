import { isIn, type RecordedIn } from '@cairn/contracts/registry';
import { defaultObjectivesLimit } from '@cairn/contracts/scorecard.values';
import { withWeight } from '@cairn/domain/dated-weight';
import { byIdOf, fold } from '@cairn/projection/view';
import {
  scorecardTable,
  scorecardVersionTable,
  type WeighedPerspective,
} from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';
import { weightFrom, weightOfNew } from './recorded-weight.ts';

type Row = RowOf<typeof scorecardTable>;
type Event = RecordedIn<'scorecard'>;
type Drafted = Extract<Event, { type: 'ScorecardDrafted' }>;

const begin = (event: Drafted): Omit<Row, 'revision' | 'position'> => {
  const { data, position } = event;
  return {
    scorecard_id: data.scorecardId,
    name: data.name,
    level: data.level,
    unit_id: data.unitId,
    aligned_to: data.alignedTo,
    owner_id: data.ownerId ?? null,
    visibility: data.visibility ?? 'public',
    vision: data.vision ?? null,
    mission: data.mission ?? null,
    core_values: data.values ?? [],
    objectives_limit: data.objectivesLimit ?? defaultObjectivesLimit,
    perspectives: data.perspectives.map(({ weight, ...each }) => ({
      ...each,
      weights: weightOfNew(weight, event),
    })),
    objective_ids: [],
    status: 'draft',
    version: 0,
    template_id: data.templateId ?? null,
    drafted_at: data.occurredAt,
    drafted_position: String(position),
  };
};

const revise = (row: Row, { after }: Extract<Event, { type: 'ScorecardRevised' }>['data']): Partial<Row> => ({
  name: after.name ?? row.name,
  aligned_to: after.alignedTo === undefined ? row.aligned_to : after.alignedTo,
  visibility: after.visibility ?? row.visibility,
  vision: after.vision ?? row.vision,
  mission: after.mission ?? row.mission,
  core_values: after.values ?? row.core_values,
  objectives_limit: after.objectivesLimit ?? row.objectives_limit,
});

const inPerspective = (
  { perspectives }: Row,
  perspectiveId: string,
  change: (perspective: WeighedPerspective) => Partial<WeighedPerspective>,
): Pick<Row, 'perspectives'> => ({
  perspectives: perspectives.map((each) =>
    each.perspectiveId === perspectiveId ? { ...each, ...change(each) } : each,
  ),
});

const reweigh = (row: Row, event: Extract<Event, { type: 'ScorecardWeightsRevised' }>): Partial<Row> => {
  const { effectiveFrom, weights } = event.data;
  return weights.reduce<Pick<Row, 'perspectives'>>((changed, item) => {
    if (!('perspectiveId' in item)) return changed;
    const next = weightFrom(effectiveFrom, item.weight, event);
    return inPerspective({ ...row, ...changed }, item.perspectiveId, (each) => ({
      weights: withWeight(each.weights, next),
    }));
  }, row);
};

const changed = (row: Row, event: Exclude<Event, Drafted>): Partial<Row> => {
  switch (event.type) {
    case 'ScorecardRevised':
      return revise(row, event.data);
    case 'PerspectiveAdded': {
      const { perspectiveId, name, weight } = event.data;
      const added = { perspectiveId, name, weights: weightOfNew(weight, event) };
      return { perspectives: [...row.perspectives, added] };
    }
    case 'PerspectiveRevised':
      return inPerspective(row, event.data.perspectiveId, () => event.data.after);
    case 'PerspectiveRetired': {
      const { perspectiveId, effectiveFrom } = event.data;
      return inPerspective(row, perspectiveId, ({ weights }) => ({
        weights: withWeight(weights, weightFrom(effectiveFrom, null, event)),
      }));
    }
    case 'StrategicObjectiveAdded':
      return { objective_ids: [...row.objective_ids, event.data.objectiveId] };
    case 'ScorecardWeightsRevised':
      return reweigh(row, event);
    case 'ScorecardReordered': {
      const { perspectiveIds, objectiveIds } = event.data;
      const place = ({ perspectiveId }: WeighedPerspective) => perspectiveIds.indexOf(perspectiveId);
      const perspectives = row.perspectives.toSorted((a, b) => place(a) - place(b));
      return { perspectives, objective_ids: objectiveIds };
    }
    case 'ScorecardPublished':
      return { status: 'published', version: event.data.version ?? 1 };
    default:
      return {};
  }
};

/** One row per scorecard, with its perspectives. */
export const scorecardView = fold(scorecardTable, {
  headOf: byIdOf('scorecard'),
  keys: (event) => (isIn(event, 'scorecard') ? [[event.data.scorecardId]] : []),
  evolve: (row, event) => {
    if (!isIn(event, 'scorecard')) return row;
    const place = { revision: event.revision, position: String(event.position) };
    if (event.type === 'ScorecardDrafted') return { ...begin(event), ...place };
    if (!row) return row;
    const status = row.status === 'published' ? 'revised' : row.status;
    return { ...row, status, ...changed(row, event), ...place };
  },
  versions: { table: scorecardVersionTable },
});

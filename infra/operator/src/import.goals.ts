import { figure, list, text, type Places } from './import.fields.ts';
import {
  idOf,
  type ImportKind,
  type Item,
  keyOf,
  listIn,
  ownId,
  type Step,
  without,
  WrongLine,
} from './import.step.ts';

/** The columns of a file of goals. A goal with several key results has a line for each. */
const places: Places = {
  goal: text('goal'),
  parent: text('parent/parentId'),
  parentKind: text('parent/kind'),
  parentWeight: figure('parent/weight'),
  title: text('title'),
  description: text('description'),
  level: text('level'),
  ambition: text('ambition'),
  cycleId: text('cycleId'),
  ownerKind: text('owner/kind'),
  ownerId: text('owner/id'),
  accountableId: text('accountableId'),
  visibility: text('visibility'),
  from: text('period/from'),
  to: text('period/to'),
  checkInCadenceDays: figure('checkInCadenceDays'),
  progressFrom: text('progressFrom'),
  scorecardId: text('strategicObjective/scorecardId'),
  objectiveId: text('strategicObjective/objectiveId'),
  tags: list('tags'),
  folder: text('folder'),
  occurredAt: text('occurredAt'),
  keyResult: text('keyResults/0/title'),
  weight: figure('keyResults/0/weight'),
  dueOn: text('keyResults/0/dueOn'),
  confidence: figure('keyResults/0/confidence'),
  kind: text('keyResults/0/measure/kind'),
  baseline: figure('keyResults/0/measure/baseline'),
  target: figure('keyResults/0/measure/target'),
  limit: figure('keyResults/0/measure/limit'),
  low: figure('keyResults/0/measure/low'),
  high: figure('keyResults/0/measure/high'),
  kpiId: text('keyResults/0/measure/kpiId'),
  failsAt: figure('keyResults/0/measure/failsAt'),
  change: figure('keyResults/0/measure/change'),
  baselineSource: text('keyResults/0/measure/baselineSource'),
  baselineAsOf: text('keyResults/0/measure/baselineAsOf'),
  unit: text('keyResults/0/measure/unit'),
};

const aligned = ({ line, item }: Item, goal: string): Step[] => {
  const parent = typeof item['parent'] === 'string' ? { parentId: item['parent'] } : item['parent'];
  if (typeof parent !== 'object' || parent === null || !('parentId' in parent)) return [];
  const body = { ...parent, parentId: idOf(parent.parentId) };
  const step = { line, key: keyOf(goal, 'parent'), command: 'AlignGoal', ids: { goalId: idOf(goal) } };
  return [{ ...step, body, last: true }];
};

const fillFields = ({ line, item }: Item, goal: string): Step[] => {
  const { fields, occurredAt } = item;
  if (fields === undefined) return [];
  const body = { fields, occurredAt };
  const ids = { goalId: idOf(goal) };
  return [{ line, key: keyOf(goal, 'fields'), command: 'FillGoalFields', ids, body }];
};

const setGoal = ({ line, item }: Item, goal: string): Step => {
  const { owner } = item;
  const ownedBy = typeof owner === 'object' && { owner: { kind: 'person', ...owner } };
  const body = { ...without(item, 'goal', 'parent', 'fields'), ...ownedBy };
  return { line, key: keyOf(goal), command: 'SetGoal', body };
};

/** Where a line has something else than the first line of its goal. What it leaves empty does not differ. */
const differing = ({ item }: Item, first: Item): string | undefined => {
  const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  const filled = listIn(first.item, 'fields');
  const place = listIn(item, 'fields').findIndex(
    (each, i) => each['value'] !== null && isOther(each, filled[i]),
  );
  if (place >= 0) return `fields/${place}`;
  const common = Object.entries(without(item, 'keyResults', 'fields'));
  return common.find(([field, value]) => isOther(value, first.item[field]))?.[0];
};

// Only the lines of a table repeat a goal: each brings one more key result.
const addKeyResults = (at: Item, first: Item, goal: string): Step[] => {
  const field = differing(at, first);
  if (field !== undefined)
    throw new WrongLine(at, field, `differs from line ${first.line}, which sets the same goal`);
  return listIn(at.item, 'keyResults').map((keyResult) => ({
    line: at.line,
    key: keyOf(goal, 'keyResult', keyResult['title']),
    command: 'AddKeyResult',
    ids: { goalId: idOf(goal) },
    body: { ...keyResult, occurredAt: first.item['occurredAt'] },
  }));
};

/** Goals with their key results and custom fields; they are aligned after all are set. */
export const goalFile: ImportKind = {
  path: '/v1/goals/imports',
  places,
  hasCustomFields: true,
  reader: () => {
    const firsts = new Map<string, Item>();
    return (at) => {
      const goal = ownId(at, 'goal');
      const first = firsts.get(goal);
      if (first) return addKeyResults(at, first, goal);
      firsts.set(goal, at);
      return [setGoal(at, goal), ...fillFields(at, goal), ...aligned(at, goal)];
    };
  },
};

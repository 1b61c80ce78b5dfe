import { figure, text, type Places } from './import.fields.ts';
import { idOf, type ImportKind, type Item, keyOf, listIn, ownId, type Step, without } from './import.step.ts';

/** The columns of a file of scorecards: a line for each KPI of an objective, or for each objective. */
const places: Places = {
  scorecard: text('scorecard'),
  name: text('name'),
  level: text('level'),
  unitId: text('unitId'),
  ownerId: text('ownerId'),
  alignedTo: text('alignedTo'),
  vision: text('vision'),
  mission: text('mission'),
  perspectiveId: text('objectives/0/perspectiveId'),
  objective: text('objectives/0/objective'),
  objectiveName: text('objectives/0/name'),
  dueOn: text('objectives/0/dueOn'),
  weight: figure('objectives/0/weight'),
  kpiId: text('objectives/0/kpis/0/kpiId'),
  kpiWeight: figure('objectives/0/kpis/0/weight'),
  effect: text('links/0/effect'),
  hypothesis: text('links/0/hypothesis'),
  publish: { kind: 'yesNo', at: 'publish' },
  reason: text('objectives/0/reason'),
  occurredAt: text('occurredAt'),
};

type Part = Item['item'];
type On = { line: number; scorecard: string };

const draft = ({ line, item }: Item, scorecard: string): Step => {
  const { alignedTo } = item;
  const aligned = alignedTo !== undefined && { alignedTo: idOf(alignedTo) };
  const body = { ...without(item, 'scorecard', 'objectives', 'links', 'publish'), ...aligned };
  return { line, key: keyOf(scorecard), command: 'DraftScorecard', body };
};

const attachKpis = ({ line, scorecard }: On, objective: string, { kpis, reason }: Part): Step[] =>
  listIn({ kpis }, 'kpis').map((kpi) => ({
    line,
    key: keyOf(scorecard, objective, kpi['kpiId']),
    command: 'AttachKpi',
    ids: { scorecardId: idOf(scorecard), objectiveId: { madeBy: keyOf(scorecard, objective) } },
    body: { ...(reason !== undefined && { reason }), ...kpi },
  }));

const link = ({ line, scorecard }: On, cause: unknown, part: Part): Step => {
  const { effect } = part;
  const ends = { causeId: idOf(cause, scorecard), effectId: idOf(effect, scorecard) };
  return {
    line,
    key: keyOf(scorecard, 'link', cause, effect),
    command: 'LinkStrategicObjectives',
    ids: { scorecardId: idOf(scorecard) },
    body: { ...without(part, 'cause', 'effect'), ...ends },
    last: true,
  };
};

const publish = ({ line, scorecard }: On): Step => ({
  line,
  key: keyOf(scorecard, 'publish'),
  command: 'PublishScorecard',
  ids: { scorecardId: idOf(scorecard) },
  body: {},
  completes: scorecard,
});

/** Scorecards with their objectives, KPIs and links. Each is published at the end, if none of its lines is refused. */
export const scorecardFile: ImportKind = {
  path: '/v1/scorecards/imports',
  places,
  completing: {
    field: 'scorecard',
    code: 'scorecard/lines-refused',
    undone: 'This import does not publish the scorecard',
  },
  reader: () => {
    const known = new Set<string>();
    const once = (key: string, step: () => Step): Step[] => {
      if (known.has(key)) return [];
      known.add(key);
      return [step()];
    };
    const objectiveSteps = (on: On, part: Part): Step[] => {
      const { line, scorecard } = on;
      const objective = ownId({ line, item: part }, 'objective');
      const body = without(part, 'objective', 'kpis');
      const key = keyOf(scorecard, objective);
      const add = {
        line,
        key,
        command: 'AddStrategicObjective',
        ids: { scorecardId: idOf(scorecard) },
        body,
      };
      return [...once(key, () => add), ...attachKpis(on, objective, part)];
    };
    return (at) => {
      const scorecard = ownId(at, 'scorecard');
      const on = { line: at.line, scorecard };
      const objectives = listIn(at.item, 'objectives');
      const [only] = objectives;
      return [
        ...once(keyOf(scorecard), () => draft(at, scorecard)),
        ...objectives.flatMap((part) => objectiveSteps(on, part)),
        ...listIn(at.item, 'links').map((each) => link(on, each['cause'] ?? only?.['objective'], each)),
        ...(at.item['publish'] === true ? once(keyOf(scorecard, 'publish'), () => publish(on)) : []),
      ];
    };
  },
};

import { expect, test } from 'vitest';
import { adrift, branchesOf, leading, type Sight, type SightGoal, stepsOf } from './path.ts';

const goal = (goalId: string, above: string | null, given: Partial<SightGoal> = {}): SightGoal => ({
  goalId,
  title: goalId,
  owner: { kind: 'person', id: 'p', name: 'Ada', nameThen: null },
  accountableId: 'p',
  accountableName: 'Ada',
  level: 'individual',
  status: 'onTrack',
  progress: null,
  coverage: 0,
  asked: false,
  parent: above === null ? null : { goalId: above, kind: 'contribute', weight: 1 },
  objectiveId: 'growth',
  keyResults: [],
  ...given,
});

const objective = (objectiveId: string, kpiId: string) => ({
  objectiveId,
  name: objectiveId,
  scorecardId: 's',
  scorecardName: 'Card',
  perspectiveId: 'customer',
  perspectiveName: 'Customer',
  kpis: [{ kpiId, name: kpiId, indicator: 'leading' }],
});

const sight = (asked: Sight['asked'], goals: SightGoal[]): Sight =>
  ({
    asked,
    goals,
    objectives: [objective('growth', 'revenue'), objective('people', 'engagement')],
  }) as Sight;

test('a goal stands below the one that it contributes to, and at the top if that one is not in the answer', () => {
  expect(branchesOf([goal('leaf', 'root'), goal('root', 'elsewhere')])).toMatchObject([
    { goal: { goalId: 'root' }, below: [{ goal: { goalId: 'leaf' }, below: [] }] },
  ]);
});

test('goals beside the one that was asked for are left out, and those below it stay', () => {
  const goals = [
    goal('root', null),
    goal('beside', 'root'),
    goal('mine', 'root', { asked: true }),
    goal('below', 'mine'),
  ];
  expect(leading(branchesOf(goals))).toMatchObject([
    {
      goal: { goalId: 'root' },
      below: [{ goal: { goalId: 'mine' }, below: [{ goal: { goalId: 'below' } }] }],
    },
  ]);
});

test('a KPI leads to the objective that it measures', () => {
  expect(
    stepsOf(sight({ kind: 'kpi', id: 'engagement' }, [])).map((step) => step.objective.objectiveId),
  ).toEqual(['people']);
});

test('a goal leads to its own objective, with what stands above it', () => {
  const steps = stepsOf(
    sight({ kind: 'goal', id: 'mine' }, [goal('root', null), goal('mine', 'root', { asked: true })]),
  );
  expect(steps).toMatchObject([
    { objective: { objectiveId: 'growth' }, branches: [{ goal: { goalId: 'root' } }] },
  ]);
});

test('an objective that nobody works on has no branches', () => {
  expect(stepsOf(sight({ kind: 'objective', id: 'people' }, []))).toMatchObject([
    { objective: { objectiveId: 'people' }, branches: [] },
  ]);
});

test('a goal without an objective is adrift', () => {
  const goals = [goal('lost', null, { asked: true, objectiveId: null })];
  expect(adrift(sight({ kind: 'goal', id: 'lost' }, goals))).toMatchObject([{ goal: { goalId: 'lost' } }]);
});

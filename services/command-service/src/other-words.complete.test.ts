import { alert } from '@cairn/domain/alert.decider';
import { businessReview } from '@cairn/domain/business-review.decider';
import { alignment } from '@cairn/domain/alignment.decider';
import { development } from '@cairn/domain/development.decider';
import { feedback } from '@cairn/domain/feedback.decider';
import { goal } from '@cairn/domain/goal.decider';
import { goalTalk } from '@cairn/domain/goal-talk.decider';
import { group } from '@cairn/domain/group.decider';
import { kpi } from '@cairn/domain/kpi.decider';
import { kpiGraph } from '@cairn/domain/kpi-graph.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import { initiative } from '@cairn/domain/initiative.decider';
import { pastRating } from '@cairn/domain/past-rating.decider';
import { person } from '@cairn/domain/person.decider';
import { pilot } from '@cairn/domain/pilot.decider';
import { review } from '@cairn/domain/review.decider';
import { scorecard } from '@cairn/domain/scorecard.decider';
import { population } from '@cairn/domain/population.decider';
import { unit } from '@cairn/domain/unit.decider';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import type { App } from '@cairn/http/app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unreachableApp } from './unreachable.fixture.ts';

let app: App;
beforeAll(async () => {
  app = await unreachableApp();
});
afterAll(() => app.close());

/** The names of the commands whose body has a reason, note or comment, by the service's own description. */
const commandsWithWords = async (): Promise<Set<string | undefined>> => {
  const { paths } = (await app.inject('/openapi.json')).json<{
    paths: Record<string, { post?: { 'x-access'?: string; requestBody?: object } }>;
  }>();
  const named = Object.values(paths).flatMap(({ post }) =>
    /"(reason|note|comment)":\{[^}]*"minLength"/.test(JSON.stringify(post?.requestBody ?? {}))
      ? [post?.['x-access']]
      : [],
  );
  return new Set(named);
};

test('every command with a reason, note or comment is compared, unless each one is recorded', async () => {
  const deciders = [
    person,
    unit,
    unitTree,
    cycle,
    population,
    scorecard,
    goal,
    goalTalk,
    alert,
    alignment,
    kpi,
    kpiGraph,
    initiative,
    businessReview,
    pilot,
    feedback,
    development,
    review,
    pastRating,
    group,
  ];
  const compared = deciders.flatMap(({ words = {} }) =>
    Object.entries(words).flatMap(([command, kept]) => (kept.word === 'name' ? [] : [command])),
  );
  const recordedEachTime = [
    'AddPerspective',
    'AddStrategicObjective',
    'AlignGoals',
    'AnswerFlag',
    'CarryOverGoal',
    'LookAtConsequences',
    'MoveRating',
    'OfferGoal',
    'RecordCheckIn',
    'RecordCheckIns',
    'RecordDecision',
    'RenamePerson',
    'ReviseHypothesis',
    'ReviseKeyResult',
  ];
  expect(await commandsWithWords()).toEqual(new Set([...compared, ...recordedEachTime]));
});

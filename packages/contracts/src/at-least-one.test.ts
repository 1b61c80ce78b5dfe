import { expect, test } from 'vitest';
import { classifyGoalBody } from './goal-class.commands.ts';
import { reviseGoalFieldBody } from './goal-field.commands.ts';
import { reviseGoalBody } from './goal.commands.ts';
import { reviseInitiativeBody, reviseInitiativeTaskBody } from './initiative.commands.ts';
import { reviseKpiBody } from './kpi.commands.ts';
import {
  reorderScorecardBody,
  reviseScorecardBody,
  reviseStrategicObjectiveBody,
} from './scorecard.commands.ts';

const revisions = {
  classifyGoalBody,
  reorderScorecardBody,
  reviseGoalBody,
  reviseGoalFieldBody,
  reviseInitiativeBody,
  reviseInitiativeTaskBody,
  reviseKpiBody,
  reviseScorecardBody,
  reviseStrategicObjectiveBody,
};

test.each(Object.entries(revisions))('%s says what it changes, and not only why', (_name, body) => {
  const why = 'reason' in body.shape ? { reason: 'Clearer' } : {};
  const fields = Object.keys(body.shape).filter((field) => field !== 'reason' && field !== 'occurredAt');
  const issues = body.safeParse({ ...why, occurredAt: '2026-07-01T09:00:00.000Z' }).error?.issues ?? [];
  expect(issues.map(({ path }) => path)).toEqual([[]]);
  for (const field of fields) expect(issues[0]?.message).toContain(field);
  expect(body.description).toBe(issues[0]?.message);
});

test('a revision that takes a value away says what it changes', () => {
  expect(reviseGoalBody.safeParse({ description: null, reason: 'Clearer' }).success).toBe(true);
  expect(reviseInitiativeBody.safeParse({ budget: null }).success).toBe(true);
  expect(classifyGoalBody.safeParse({ tags: [] }).success).toBe(true);
});

test('an order names something in each list that it gives', () => {
  const issues = reorderScorecardBody.safeParse({ perspectiveIds: [], objectiveIds: [], kpis: [] }).error
    ?.issues;
  expect(issues?.map(({ path }) => path)).toEqual([['perspectiveIds'], ['objectiveIds'], ['kpis']]);
});

import {
  addKeyResultBody,
  changeGoalOwnerBody,
  changeGoalVisibilityBody,
  closeGoalBody,
  correctCheckInBody,
  dropKeyResultBody,
  type GoalCommand,
  putGoalOnHoldBody,
  recordCheckInBody,
  restateKeyResultBody,
  resumeGoalBody,
  reviseKeyResultBody,
} from '@cairn/contracts/goal.commands';
import { id } from '@cairn/contracts/values';
import { z } from 'zod';
import type { Place } from '../register-commands.ts';

const ofGoal = z.object({ goalId: id });
const ofKeyResult = z.object({ goalId: id, keyResultId: id });
const ofCheckIn = z.object({ goalId: id, checkInId: id });

const goalPath = '/v1/goals/:goalId';

/** All that can happen to a goal once it is set, and where it is asked for. */
export const goalChanges = {
  AddKeyResult: {
    path: `${goalPath}/key-results`,
    summary: 'Add a key result to a goal',
    params: ofGoal,
    body: addKeyResultBody,
    makes: 'keyResultId',
  },
  ReviseKeyResult: {
    path: `${goalPath}/key-results/:keyResultId/revisions`,
    summary: 'Revise a key result: its title, weight and measure as they should be',
    params: ofKeyResult,
    body: reviseKeyResultBody,
  },
  DropKeyResult: {
    path: `${goalPath}/key-results/:keyResultId/drop`,
    summary: 'Drop a key result; its check-ins are kept and its weight is shown as dropped',
    params: ofKeyResult,
    body: dropKeyResultBody,
  },
  RestateKeyResult: {
    path: `${goalPath}/key-results/:keyResultId/restatements`,
    summary: 'Restate the result of a closed goal',
    params: ofKeyResult,
    body: restateKeyResultBody,
  },
  RecordCheckIn: {
    path: `${goalPath}/check-ins`,
    summary: 'Record a check-in on a key result',
    params: ofGoal,
    body: recordCheckInBody,
    makes: 'checkInId',
  },
  CorrectCheckIn: {
    path: `${goalPath}/check-ins/:checkInId/corrections`,
    summary: 'Correct a check-in: the whole reading as it should have been',
    params: ofCheckIn,
    body: correctCheckInBody,
  },
  ChangeGoalOwner: {
    path: `${goalPath}/owner`,
    summary: 'Hand a goal to another owner or accountable person',
    params: ofGoal,
    body: changeGoalOwnerBody,
  },
  ChangeGoalVisibility: {
    path: `${goalPath}/visibility`,
    summary: 'Make a goal public or private',
    params: ofGoal,
    body: changeGoalVisibilityBody,
  },
  PutGoalOnHold: {
    path: `${goalPath}/hold`,
    summary: 'Put a goal on hold',
    params: ofGoal,
    body: putGoalOnHoldBody,
  },
  ResumeGoal: {
    path: `${goalPath}/resume`,
    summary: 'Resume a goal that is on hold',
    params: ofGoal,
    body: resumeGoalBody,
  },
  CloseGoal: {
    path: `${goalPath}/close`,
    summary: 'Close a goal with a score',
    params: ofGoal,
    body: closeGoalBody,
  },
} as const satisfies Record<Exclude<GoalCommand['type'], 'SetGoal'>, Place>;

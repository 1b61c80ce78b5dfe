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

const ofGoal = z.object({ goalId: id });
const ofKeyResult = z.object({ goalId: id, keyResultId: id });
const ofCheckIn = z.object({ goalId: id, checkInId: id });

/** A route below `/v1/goals/:goalId`, by the command that it takes. */
export type GoalChange = {
  path: string;
  summary: string;
  params: typeof ofGoal;
  body: z.ZodObject;
  /** Which id of the command is that of a new thing. */
  makes?: 'keyResultId' | 'checkInId';
};

/** All that can happen to a goal once it is set. */
export const goalChanges: Readonly<Record<Exclude<GoalCommand['type'], 'SetGoal'>, GoalChange>> = {
  AddKeyResult: {
    path: 'key-results',
    summary: 'Add a key result to a goal',
    params: ofGoal,
    body: addKeyResultBody,
    makes: 'keyResultId',
  },
  ReviseKeyResult: {
    path: 'key-results/:keyResultId/revisions',
    summary: 'Revise a key result: its title, weight and measure as they should be',
    params: ofKeyResult,
    body: reviseKeyResultBody,
  },
  DropKeyResult: {
    path: 'key-results/:keyResultId/drop',
    summary: 'Drop a key result; its check-ins are kept and its weight is shown as dropped',
    params: ofKeyResult,
    body: dropKeyResultBody,
  },
  RestateKeyResult: {
    path: 'key-results/:keyResultId/restatements',
    summary: 'Restate the result of a closed goal',
    params: ofKeyResult,
    body: restateKeyResultBody,
  },
  RecordCheckIn: {
    path: 'check-ins',
    summary: 'Record a check-in on a key result',
    params: ofGoal,
    body: recordCheckInBody,
    makes: 'checkInId',
  },
  CorrectCheckIn: {
    path: 'check-ins/:checkInId/corrections',
    summary: 'Correct a check-in: the whole reading as it should have been',
    params: ofCheckIn,
    body: correctCheckInBody,
  },
  ChangeGoalOwner: {
    path: 'owner',
    summary: 'Hand a goal to another owner or accountable person',
    params: ofGoal,
    body: changeGoalOwnerBody,
  },
  ChangeGoalVisibility: {
    path: 'visibility',
    summary: 'Make a goal public or private',
    params: ofGoal,
    body: changeGoalVisibilityBody,
  },
  PutGoalOnHold: { path: 'hold', summary: 'Put a goal on hold', params: ofGoal, body: putGoalOnHoldBody },
  ResumeGoal: {
    path: 'resume',
    summary: 'Resume a goal that is on hold',
    params: ofGoal,
    body: resumeGoalBody,
  },
  CloseGoal: { path: 'close', summary: 'Close a goal with a score', params: ofGoal, body: closeGoalBody },
};

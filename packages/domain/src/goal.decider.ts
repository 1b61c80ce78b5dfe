import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import type {
  ChangeGoalOwner,
  ChangeGoalVisibility,
  CloseGoal,
  GoalCommand,
  PutGoalOnHold,
  ResumeGoal,
  SetGoal,
} from '@cairn/contracts/goal.commands';
import type { ClassifyGoal } from '@cairn/contracts/goal-class.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { SetGoalFromTemplate } from '@cairn/contracts/goal-template.commands';
import { reject } from '@cairn/contracts/rejection';
import { raiseBlocker, resolveBlocker } from './blocker.rules.ts';
import { correctCheckIn, recordCheckIn, recordCheckIns, restateKeyResult } from './check-in.decisions.ts';
import type { GoalFacts } from './goal.facts.ts';
import { classifyGoal } from './goal-class.rules.ts';
import { fillGoalFields } from './goal-field.rules.ts';
import { carryOverGoal } from './goal-carry-over.rules.ts';
import { accountableOf, checkTakesPart, isSameKeeping, refuseAfterCycle } from './goal-opening.rules.ts';
import {
  acceptGoalOffer,
  declineGoalOffer,
  offerGoal,
  withdrawGoalOffer,
  withoutOffer,
} from './goal-offer.rules.ts';
import { setAgain, setGoal } from './goal-setting.rules.ts';
import { fromTemplate } from './goal-template.rules.ts';
import { reviseGoal } from './goal-revising.rules.ts';
import { reviseGoalWeights } from './goal-weights.rules.ts';
import { changesGoal, type ClosedGoal, evolveGoal, type GoalState, type OpenGoal } from './goal.state.ts';
import { goalWords } from './goal.words.ts';
import { admitKeyResultFeeder, dismissKeyResultFeeder } from './key-result.feeders.ts';
import { addKeyResult, dropKeyResult, reviseKeyResult } from './key-result.rules.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { refuseBackdated } from './reason.rules.ts';

/** Refuses a change that dates back, by the goal's days, and gives no reason. */
const refuseUnexplainedChange = (
  { data, at }: ChangeGoalOwner | ChangeGoalVisibility | ClassifyGoal,
  { timeZone }: OpenGoal,
): void => {
  const day = dayOf(data.occurredAt, timeZone);
  refuseBackdated({ thing: 'goal', reason: data.reason, day, field: 'occurredAt' }, dayOf(at, timeZone));
};

const changeOwner = (command: ChangeGoalOwner, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  const { owner, accountableId: _, ...change } = command.data;
  const accountableId = accountableOf(command, facts);
  const from = { owner: goal.context.owner, accountableId: goal.context.accountableId };
  if (isSameKeeping(from, { owner, accountableId })) return [];
  checkTakesPart(command, facts);
  refuseUnexplainedChange(command, goal);
  const context = { ...goal.context, owner, accountableId, unitId: facts.owner.unitId };
  return [
    ...withoutOffer(goal, change.occurredAt),
    { type: 'GoalOwnerChanged', data: { ...change, context, from } },
  ];
};

const changeVisibility = (command: ChangeGoalVisibility, goal: OpenGoal): GoalEvent[] => {
  const { context } = goal;
  const { visibility, ...change } = command.data;
  const from = context.visibility;
  if (from === visibility) return [];
  refuseUnexplainedChange(command, goal);
  return [{ type: 'GoalVisibilityChanged', data: { ...change, context: { ...context, visibility }, from } }];
};

const putOnHold = ({ data }: PutGoalOnHold, { status, context }: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  if (status === 'onHold') return [];
  refuseAfterCycle(facts);
  return [{ type: 'GoalPutOnHold', data: { ...data, context } }];
};

const resume = ({ data }: ResumeGoal, { status, context }: OpenGoal): GoalEvent[] =>
  status === 'active' ? [] : [{ type: 'GoalResumed', data: { ...data, context } }];

const close = (
  { data }: CloseGoal,
  goal: OpenGoal,
  { closingResult: result }: Pick<GoalFacts, 'closingResult'>,
): GoalEvent[] => [
  ...withoutOffer(goal, data.occurredAt),
  { type: 'GoalClosed', data: { ...data, ...(result && { result }), context: goal.context } },
];

const decideClosed = (
  command: Exclude<GoalCommand, SetGoal>,
  goal: ClosedGoal,
  facts: GoalFacts,
): GoalEvent[] => {
  if (command.type === 'CarryOverGoal') return carryOverGoal(command, goal, facts);
  if (command.type === 'RestateKeyResult') return restateKeyResult(command, goal);
  if (command.type === 'CloseGoal' && command.data.score === goal.score) return [];
  return reject(
    'conflict',
    'goal/already-closed',
    `The goal was closed with a score of ${goal.score}. It can be carried over, and the value of a key result can be restated.`,
    command.type === 'CloseGoal'
      ? [{ path: 'score', message: `${goal.score}, the score it was closed with` }]
      : [],
  );
};

const decideOpen = (
  command: Exclude<GoalCommand, SetGoal>,
  goal: OpenGoal,
  facts: GoalFacts,
): GoalEvent[] => {
  switch (command.type) {
    case 'ReviseGoal':
      return reviseGoal(command, goal, facts);
    case 'AddKeyResult':
      return addKeyResult(command, goal, facts);
    case 'ReviseKeyResult':
      return reviseKeyResult(command, goal, facts);
    case 'ReviseGoalWeights':
      return reviseGoalWeights(command, goal);
    case 'DropKeyResult':
      return dropKeyResult(command, goal);
    case 'AdmitKeyResultFeeder':
      return admitKeyResultFeeder(command, goal, facts);
    case 'DismissKeyResultFeeder':
      return dismissKeyResultFeeder(command, goal);
    case 'RecordCheckIn':
      return recordCheckIn(command, goal, facts);
    case 'RecordCheckIns':
      return recordCheckIns(command, goal, facts);
    case 'RaiseBlocker':
      return raiseBlocker(command, goal, facts);
    case 'ResolveBlocker':
      return resolveBlocker(command, goal);
    case 'OfferGoal':
      return offerGoal(command, goal, facts);
    case 'AcceptGoalOffer':
      return acceptGoalOffer(command, goal, facts);
    case 'DeclineGoalOffer':
      return declineGoalOffer(command, goal);
    case 'WithdrawGoalOffer':
      return withdrawGoalOffer(command, goal);
    case 'CorrectCheckIn':
      return correctCheckIn(command, goal);
    case 'ChangeGoalOwner':
      return changeOwner(command, goal, facts);
    case 'ChangeGoalVisibility':
      return changeVisibility(command, goal);
    case 'FillGoalFields':
      return fillGoalFields(command, goal, facts.fields ?? new Map());
    case 'ClassifyGoal': {
      const events = classifyGoal(command, goal);
      if (events.length > 0) refuseUnexplainedChange(command, goal);
      return events;
    }
    case 'PutGoalOnHold':
      return putOnHold(command, goal, facts);
    case 'ResumeGoal':
      return resume(command, goal);
    case 'CloseGoal':
      return close(command, goal, facts);
    case 'CarryOverGoal':
      return carryOverGoal(command, goal, facts);
    case 'RestateKeyResult':
      return reject(
        'conflict',
        'goal/not-closed',
        'The goal is still open. Record a check-in, or correct the wrong one.',
      );
  }
};

type CheckInCommand = Extract<GoalCommand, { type: 'RecordCheckIn' | 'RecordCheckIns' | 'CorrectCheckIn' }>;

const isCheckIn = (command: GoalCommand): command is CheckInCommand =>
  command.type === 'RecordCheckIn' || command.type === 'RecordCheckIns' || command.type === 'CorrectCheckIn';

/** One goal with its key results and check-ins, until it is closed with a score. */
export const goal: Decider<GoalState, GoalCommand | SetGoalFromTemplate, GoalEvent, GoalFacts> = {
  category: 'goal',
  initial: { status: 'unset' },
  decide(sent, state, facts) {
    const command = sent.type === 'SetGoalFromTemplate' ? fromTemplate(sent, facts) : sent;
    if (command.type !== 'CorrectCheckIn') refuseFuture(command);
    if (command.type === 'SetGoal')
      return state.status === 'unset' ? setGoal(command, facts) : setAgain(command, state);
    if (state.status === 'unset') return reject('notFound', 'goal/unknown', 'No such goal was set.');
    // A reading may be older than the goal and has its own rule.
    if (!isCheckIn(command)) refuseBefore(state.since, command);
    const events =
      state.status === 'closed' ? decideClosed(command, state, facts) : decideOpen(command, state, facts);
    for (const event of events) if (changesGoal(event)) refuseBeforeLastChange(state, event.data.occurredAt);
    return events;
  },
  evolve: evolveGoal,
  words: goalWords,
};

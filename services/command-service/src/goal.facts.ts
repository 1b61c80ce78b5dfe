import type { ChangeGoalOwner, GoalCommand, SetGoal } from '@cairn/contracts/goal.commands';
import { cycle } from '@cairn/domain/cycle.decider';
import { goal } from '@cairn/domain/goal.decider';
import { type GoalFacts, noGoalFacts, type OwnerFact } from '@cairn/domain/goal.facts';
import { person } from '@cairn/domain/person.decider';
import { employmentOn, type PersonState, unitOn } from '@cairn/domain/person.state';
import { scorecard } from '@cairn/domain/scorecard.decider';
import { objectiveOf } from '@cairn/domain/scorecard.state';
import { unit } from '@cairn/domain/unit.decider';
import type { CommandContext } from './context.ts';
import { dayOf } from './reporting-line.facts.ts';

const unitOfPerson = (state: PersonState, day: string): string | null => {
  const employment = employmentOn(state, day);
  return employment ? unitOn(state, employment.employmentId, day) : null;
};

const ownerFact = async (
  { execute }: CommandContext,
  { owner, accountableId, occurredAt }: (SetGoal | ChangeGoalOwner)['data'],
): Promise<OwnerFact> => {
  const answering = accountableId ?? (owner.kind === 'person' ? owner.id : undefined);
  const [owning, accountable] = await Promise.all([
    owner.kind === 'unit' ? execute.state(unit, owner.id) : execute.state(person, owner.id),
    answering === undefined ? undefined : execute.state(person, answering),
  ]);
  const unitId = accountable ? unitOfPerson(accountable.state, dayOf(occurredAt)) : null;
  return {
    known: owning.state.status !== 'unset',
    accountableKnown: accountable?.state.status === 'registered',
    unitId: owner.kind === 'unit' ? owner.id : unitId,
  };
};

const objectiveKnown = async (
  { execute }: CommandContext,
  { strategicObjective }: SetGoal['data'],
): Promise<boolean> => {
  if (!strategicObjective) return true;
  const { state } = await execute.state(scorecard, strategicObjective.scorecardId);
  return objectiveOf(state, strategicObjective.objectiveId) !== undefined;
};

const cycleState = async ({ execute }: CommandContext, cycleId: string) =>
  (await execute.state(cycle, cycleId)).state;

const cycleOfGoal = async (context: CommandContext, goalId: string): Promise<GoalFacts['cycle']> => {
  const { state } = await context.execute.state(goal, goalId);
  return state.status === 'unset' ? noGoalFacts.cycle : cycleState(context, state.context.cycleId);
};

const settingFacts = async (context: CommandContext, { data }: SetGoal): Promise<GoalFacts> => {
  const [cycle, owner, known] = await Promise.all([
    cycleState(context, data.cycleId),
    ownerFact(context, data),
    objectiveKnown(context, data),
  ]);
  return { cycle, owner, objectiveKnown: known };
};

/** What other streams say of all that a command to a goal names, read forward. */
export const goalFacts = async (context: CommandContext, command: GoalCommand): Promise<GoalFacts> => {
  if (command.type === 'SetGoal') return settingFacts(context, command);
  if (command.type === 'AddKeyResult')
    return { ...noGoalFacts, cycle: await cycleOfGoal(context, command.data.goalId) };
  if (command.type === 'ChangeGoalOwner')
    return { ...noGoalFacts, owner: await ownerFact(context, command.data) };
  return noGoalFacts;
};

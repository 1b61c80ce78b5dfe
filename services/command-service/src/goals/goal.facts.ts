import { dayOf } from '@cairn/contracts/day';
import type { ChangeGoalOwner, GoalCommand, ReviseGoal, SetGoal } from '@cairn/contracts/goal.commands';
import type { FillGoalFields } from '@cairn/contracts/goal-field.commands';
import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import type { AcceptGoalOffer } from '@cairn/contracts/goal-offer.commands';
import { goalField } from '@cairn/domain/goal-field.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import type { CycleState } from '@cairn/domain/cycle.state';
import { goal } from '@cairn/domain/goal.decider';
import { type GoalFacts, noGoalFacts, type OwnerFact } from '@cairn/domain/goal.facts';
import { kpi } from '@cairn/domain/kpi.decider';
import { employmentOn, type PersonState, unitOn } from '@cairn/domain/person.state';
import { type Presence, presenceOn } from '@cairn/domain/presence';
import { scorecard } from '@cairn/domain/scorecard.decider';
import { objectiveServed, type ServedThing } from '@cairn/domain/scorecard.state';
import { unit } from '@cairn/domain/unit.decider';
import { type CommandContext, recently, recentState } from '../context.ts';
import { closingResult } from './closing.facts.ts';
import { readPerson } from '../people/inquiry.facts.ts';
import { unitsOf } from '../people/unit-tree.facts.ts';

const unitOfPerson = (state: PersonState, day: string): string | null => {
  const employment = employmentOn(state, day);
  return employment ? unitOn(state, employment.employmentId, day) : null;
};

type Owning = Pick<ChangeGoalOwner['data'], 'goalId' | 'owner' | 'accountableId' | 'occurredAt'>;

type Placement = Pick<OwnerFact, 'known' | 'unitId' | 'employmentId'> & { presence: Presence };

const placementOf = async (
  context: CommandContext,
  { kind, id }: SetGoal['data']['owner'],
  day: string,
): Promise<Placement> => {
  const { now, timeZone } = context;
  if (kind === 'unit') {
    const { state } = await recentState(context, unit, id);
    return { known: state.status !== 'unset', presence: 'employed', unitId: id, employmentId: null };
  }
  const state = await readPerson(context)(id);
  const employmentId = employmentOn(state, day)?.employmentId ?? null;
  const presence = presenceOn(state, [day, dayOf(now(), timeZone)]);
  return { known: state.status !== 'unset', presence, unitId: unitOfPerson(state, day), employmentId };
};

const ownerFact = async (
  context: CommandContext,
  { owner, accountableId, occurredAt }: Omit<Owning, 'goalId'>,
  cycle: CycleState,
): Promise<OwnerFact> => {
  const day = dayOf(occurredAt, context.timeZone);
  const answering = accountableId ?? (owner.kind === 'person' ? owner.id : undefined);
  const [{ presence, ...own }, accountable] = await Promise.all([
    placementOf(context, owner, day),
    answering === undefined ? undefined : readPerson(context)(answering),
  ]);
  const days = [day, dayOf(context.now(), context.timeZone)];
  const isAccountableAway = accountable && presenceOn(accountable, days) === 'notEmployed';
  return {
    ...own,
    notEmployed: presence === 'notEmployed' ? 'owner/id' : isAccountableAway ? 'accountableId' : null,
    accountableKnown: accountable?.status === 'registered',
    unitId: owner.kind === 'unit' || !accountable ? own.unitId : unitOfPerson(accountable, day),
    units: await unitsOf(context, cycle, { unitId: own.unitId, day }),
  };
};

/** How a strategic objective stands today. */
export const objectiveFact = async (
  { execute, now, timeZone }: CommandContext,
  { scorecardId, objectiveId }: { scorecardId: string; objectiveId: string },
): Promise<ServedThing> => {
  const { state } = await execute.state(scorecard, scorecardId);
  return objectiveServed(state, objectiveId, dayOf(now(), timeZone));
};

const namedObjective = async (
  context: CommandContext,
  { strategicObjective }: Pick<ReviseGoal['data'], 'strategicObjective'>,
): Promise<ServedThing> => (strategicObjective ? objectiveFact(context, strategicObjective) : 'inUse');

const cycleState = async (context: CommandContext, cycleId: string) =>
  (await recentState(context, cycle, cycleId)).state;

const cycleOfGoal = async (context: CommandContext, goalId: string): Promise<GoalFacts['cycle']> => {
  const { state } = await context.execute.state(goal, goalId);
  return state.status === 'unset' ? noGoalFacts.cycle : cycleState(context, state.context.cycleId);
};

const settingFacts = async (context: CommandContext, { data }: SetGoal): Promise<GoalFacts> => {
  const [cycle, objective] = await Promise.all([
    cycleState(context, data.cycleId),
    namedObjective(context, data),
  ]);
  return { cycle, owner: await ownerFact(context, data, cycle), objective };
};

const owningFacts = async (context: CommandContext, data: Owning): Promise<GoalFacts> => {
  const cycle = await cycleOfGoal(context, data.goalId);
  return { ...noGoalFacts, cycle, owner: await ownerFact(context, data, cycle) };
};

const acceptingFacts = async (context: CommandContext, { data }: AcceptGoalOffer): Promise<GoalFacts> => {
  const { state } = await context.execute.state(goal, data.goalId);
  if (state.status === 'unset' || !state.offer) return noGoalFacts;
  const { owner, accountableId } = state.offer;
  return owningFacts(context, { goalId: data.goalId, owner, accountableId, occurredAt: data.occurredAt });
};

const revisingFacts = async (context: CommandContext, { data }: ReviseGoal): Promise<GoalFacts> => {
  const objective = await namedObjective(context, data);
  const cycle = data.period ? await cycleOfGoal(context, data.goalId) : noGoalFacts.cycle;
  return { ...noGoalFacts, cycle, objective };
};

// A check-in is the hot path: a goal never changes its cycle, and the cycle's state may be two seconds old.
const checkInFacts = async ({ execute }: CommandContext, goalId: string): Promise<GoalFacts> => {
  const { state } = execute.kept(goal, goalId) ?? (await execute.state(goal, goalId));
  if (state.status === 'unset') return noGoalFacts;
  const found = await execute.recent(cycle, state.context.cycleId, recently());
  return { ...noGoalFacts, cycle: found.state };
};

const fieldsOf = async ({ execute }: CommandContext, { data }: FillGoalFields) => {
  const found = await Promise.all(
    data.fields.map(
      async ({ fieldId }) => [fieldId, (await execute.state(goalField, fieldId)).state] as const,
    ),
  );
  return new Map(found);
};

/** What begins in a goal that is there, without any other facts than its cycle. */
const isBeginning = ({ type }: GoalCommand): boolean =>
  type === 'AddKeyResult' ||
  type === 'RaiseBlocker' ||
  type === 'PutGoalOnHold' ||
  type === 'AdmitKeyResultFeeder';

const factsOf = async (context: CommandContext, command: GoalCommand): Promise<GoalFacts> => {
  if (command.type === 'SetGoal') return settingFacts(context, command);
  if (command.type === 'ReviseGoal') return revisingFacts(context, command);
  if (command.type === 'RecordCheckIn' || command.type === 'RecordCheckIns')
    return checkInFacts(context, command.data.goalId);
  if (isBeginning(command)) return { ...noGoalFacts, cycle: await cycleOfGoal(context, command.data.goalId) };
  if (command.type === 'FillGoalFields') return { ...noGoalFacts, fields: await fieldsOf(context, command) };
  if (command.type === 'CloseGoal')
    return { ...noGoalFacts, closingResult: await closingResult(context, command) };
  if (command.type === 'CarryOverGoal')
    return { ...noGoalFacts, cycle: await cycleState(context, command.data.cycleId) };
  if (command.type === 'AcceptGoalOffer') return acceptingFacts(context, command);
  return command.type === 'ChangeGoalOwner' || command.type === 'OfferGoal'
    ? owningFacts(context, command.data)
    : noGoalFacts;
};

const measuresOf = (command: GoalCommand): MeasureBody[] => {
  if (command.type === 'SetGoal') return command.data.keyResults.map(({ measure }) => measure);
  return command.type === 'AddKeyResult' || command.type === 'ReviseKeyResult' ? [command.data.measure] : [];
};

/** The KPIs to which key results of the command are linked. */
const linkedKpis = async ({ execute }: CommandContext, command: GoalCommand): Promise<GoalFacts['kpis']> => {
  const ids = measuresOf(command).flatMap((measure) => (measure.kind === 'linkedKpi' ? [measure.kpiId] : []));
  const stateOf = async (kpiId: string) => [kpiId, (await execute.state(kpi, kpiId)).state] as const;
  return ids.length > 0 ? new Map(await Promise.all(ids.map(stateOf))) : undefined;
};

/** What other streams tell about everything that a command to a goal names, read forward. */
export const goalFacts = async (context: CommandContext, command: GoalCommand): Promise<GoalFacts> => {
  const [facts, kpis] = await Promise.all([factsOf(context, command), linkedKpis(context, command)]);
  return kpis ? { ...facts, kpis } : facts;
};

import type { AlignGoal } from '@cairn/contracts/alignment.commands';
import type { CarryOverGoal } from '@cairn/contracts/goal-carry-over.commands';
import type { SetGoal } from '@cairn/contracts/goal.commands';
import { eventsIn } from '@cairn/contracts/registry';
import { alignmentStream, splitStream, streamOf } from '@cairn/contracts/streams';
import { alignment } from '@cairn/domain/alignment.decider';
import { linkOf } from '@cairn/domain/alignment.state';
import { continuedGoal } from '@cairn/domain/goal-continued';
import { forCarryOver } from '@cairn/domain/goal-continued.fields';
import { goal } from '@cairn/domain/goal.decider';
import type { Goal } from '@cairn/domain/goal.state';
import { readEvents } from '@cairn/event-store/parking';
import type { Principal } from '@cairn/http/principal';
import type { RequestHeaders } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { scoringOf } from '../cycles/scoring.facts.ts';
import { aligningNewFacts } from './alignment.facts.ts';
import { goalFacts } from './goal.facts.ts';

const { id: alignmentId } = splitStream(alignmentStream);

const settingOf = async (
  context: CommandContext,
  command: CarryOverGoal,
  carried: Goal,
): Promise<SetGoal> => {
  const rules = await scoringOf(context, carried.context.cycleId);
  const events = eventsIn(await readEvents(context.store, streamOf('goal', carried.goalId)), 'goal');
  const idOf = (keyResultId: string): string =>
    context.deriveId('carried key result', command.data.carriedToId, keyResultId);
  return continuedGoal({ command, goal: carried, events, rules, idOf });
};

/** Aligns the new goal as the old one is aligned, if that has a parent. */
const aligningOf = async (
  { execute }: CommandContext,
  command: CarryOverGoal,
): Promise<AlignGoal | undefined> => {
  const { goalId, carriedToId, cycleId, keepParent, occurredAt, reason } = command.data;
  const link = keepParent ? linkOf((await execute.state(alignment, alignmentId)).state, goalId) : undefined;
  if (!link) return undefined;
  const { state: parent } = await execute.state(goal, link.parentId);
  const parentId = (parent.status !== 'unset' && parent.carriedTo.get(cycleId)) || link.parentId;
  const { kind, weight } = link;
  const data = { goalId: carriedToId, parentId, kind, weight, occurredAt, ...(reason && { reason }) };
  return { ...command, type: 'AlignGoal', data };
};

/**
 * Sets the goal with which another one continues, and aligns it if that is asked for, before the other one says that it was
 * carried over. All parts are decided before the first append. After a failure in between, the same request completes it.
 */
export const setContinuedGoal = async (
  context: CommandContext,
  command: CarryOverGoal,
  { principal, ...headers }: RequestHeaders & { principal: Principal },
): Promise<void> => {
  const { execute } = context;
  const { goalId, cycleId, carriedToId } = command.data;
  const { state } = await execute.state(goal, goalId);
  // The decider answers for a goal that does not exist or was carried over before.
  if (state.status === 'unset' || state.carriedTo.has(cycleId)) return;
  goal.decide(command, state, await goalFacts(context, command));
  const setting = await settingOf(context, command, state);
  const settingFacts = await goalFacts(context, setting);
  const set = forCarryOver({ command, setting }, () => goal.decide(setting, goal.initial, settingFacts));
  const child = set.reduce(goal.evolve, goal.initial);
  const aligning = await aligningOf(context, command);
  const factsOf = (align: AlignGoal) => aligningNewFacts(context, { ...align, principal }, child);
  if (aligning) {
    const graph = await execute.state(alignment, alignmentId);
    alignment.decide(aligning, graph.state, await factsOf(aligning));
  }
  const facts = () => goalFacts(context, setting);
  await execute({ decider: goal, id: carriedToId, command: setting, facts, ...headers });
  if (!aligning) return;
  const alignFacts = () => factsOf(aligning);
  await execute({ decider: alignment, id: alignmentId, command: aligning, facts: alignFacts, ...headers });
};

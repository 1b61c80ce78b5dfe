import { noRelation, relationsIn } from '@cairn/access/matching';
import type { RecordCheckIn, RecordCheckIns } from '@cairn/contracts/goal.commands';
import { goal } from '@cairn/domain/goal.decider';
import type { GoalState } from '@cairn/domain/goal.state';
import { feedsAll } from '@cairn/domain/key-result.feeders';
import type { FoundRelations, SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { recentGoalRelations } from './goal.access.ts';

const keyResultsIn = ({ data }: SentCommand<RecordCheckIn | RecordCheckIns>): readonly string[] =>
  'checkIns' in data ? data.checkIns.map(({ keyResultId }) => keyResultId) : [data.keyResultId];

/**
 * How the principal stands to a goal that is checked in: `feeder` if the principal is a machine to which every key result
 * of the command was given. The machine need not see the goal. For any other goal it gets the same answer as for one that
 * was never set.
 */
export const checkInRelations = async (
  context: CommandContext,
  sent: SentCommand<RecordCheckIn | RecordCheckIns>,
): Promise<FoundRelations<GoalState>> => {
  const { principal, type, data } = sent;
  const open = relationsIn(principal.roles, type);
  if (!open.has('feeder')) return recentGoalRelations(context, sent);
  const stillHold = (state: GoalState): boolean => feedsAll(state, principal.personId, keyResultsIn(sent));
  const { state } = await context.execute.state(goal, data.goalId);
  if (stillHold(state)) return { relations: new Set(['feeder']), stillHold };
  return open.size === 1 ? noRelation : recentGoalRelations(context, sent);
};

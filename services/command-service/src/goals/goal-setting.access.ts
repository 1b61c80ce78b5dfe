import { relationsToNewGoal } from '@cairn/access/goal.setting';
import type { Relations } from '@cairn/access/matching';
import type { SetGoal } from '@cairn/contracts/goal.commands';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { answered, requesterOf } from '../people/inquiry.facts.ts';
import { unitTreeId } from '../people/unit-tree.facts.ts';

/** How the principal stands to a goal that is about to be set. */
export const newGoalRelations = async (
  context: CommandContext,
  { principal, data: setting }: SentCommand<SetGoal>,
): Promise<Relations> => {
  const isOfUnit = setting.owner.kind === 'unit';
  const tree = isOfUnit ? (await context.execute.state(unitTree, unitTreeId)).state : unitTree.initial;
  return answered(context, relationsToNewGoal(requesterOf(context, principal), setting, tree));
};

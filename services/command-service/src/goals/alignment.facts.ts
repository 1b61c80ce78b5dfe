import type { AlignGoal, AlignmentCommand, UnalignGoal } from '@cairn/contracts/alignment.commands';
import { alignmentStream, splitStream } from '@cairn/contracts/streams';
import { alignment, type AlignmentFacts } from '@cairn/domain/alignment.decider';
import { linkOf } from '@cairn/domain/alignment.state';
import { goal } from '@cairn/domain/goal.decider';
import type { Principal } from '@cairn/http/principal';
import type { CommandContext } from '../context.ts';
import { canSee, refuseContributing } from './goal.access.ts';

const ends = async (
  { execute }: CommandContext,
  childId: string,
  parentId: string | undefined,
): Promise<AlignmentFacts> => {
  const [child, parent] = await Promise.all([
    execute.state(goal, childId),
    parentId === undefined ? undefined : execute.state(goal, parentId),
  ]);
  return { child: child.state, parent: parent?.state ?? goal.initial };
};

const aligningFacts = async (
  context: CommandContext,
  { type, data }: AlignGoal,
  principal: Principal,
): Promise<AlignmentFacts> => {
  const { child, parent } = await ends(context, data.goalId, data.parentId);
  if (!(await canSee(context, principal, parent))) return { child, parent: goal.initial };
  if (data.kind === 'contribute') await refuseContributing(context, { principal, type }, parent);
  return { child, parent };
};

const unaligningFacts = async (
  context: CommandContext,
  { data: { goalId } }: UnalignGoal,
): Promise<AlignmentFacts> => {
  const { state } = await context.execute.state(alignment, splitStream(alignmentStream).id);
  return ends(context, goalId, linkOf(state, goalId)?.parentId);
};

/** The child and its parent, read forward; a parent that the principal may not read counts as not set. */
export const alignmentFacts = async (
  context: CommandContext,
  command: AlignmentCommand,
  principal: Principal,
): Promise<AlignmentFacts> =>
  command.type === 'AlignGoal'
    ? aligningFacts(context, command, principal)
    : unaligningFacts(context, command);

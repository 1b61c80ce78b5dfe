import { isAllowed, noRelation, type Relations, relationsAllowed } from '@cairn/access/matching';
import type {
  AlignGoal,
  AlignGoals,
  AlignmentCommand,
  UnalignGoal,
} from '@cairn/contracts/alignment.commands';
import { Rejection } from '@cairn/contracts/rejection';
import { alignmentStream, splitStream } from '@cairn/contracts/streams';
import { alignment, type AlignmentFacts, type EdgeFacts } from '@cairn/domain/alignment.decider';
import { linkOf } from '@cairn/domain/alignment.state';
import { cycle } from '@cairn/domain/cycle.decider';
import { goal } from '@cairn/domain/goal.decider';
import type { GoalState } from '@cairn/domain/goal.state';
import { forItemLater } from '@cairn/domain/list-item';
import type { Principal } from '@cairn/http/principal';
import pMap from 'p-map';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { canSee, goalRelations, refuseContributing } from './goal.access.ts';

type Edge = AlignGoals['data']['edges'][number];

const ends = async (
  { execute }: CommandContext,
  childId: string,
  parentId: string | undefined,
): Promise<EdgeFacts> => {
  const [child, parent] = await Promise.all([
    execute.state(goal, childId),
    parentId === undefined ? undefined : execute.state(goal, parentId),
  ]);
  return { child: child.state, parent: parent?.state ?? goal.initial };
};

const periodOfParent = async (
  { execute }: CommandContext,
  child: GoalState,
  parent: GoalState,
): Promise<Pick<EdgeFacts, 'parentPeriod'>> => {
  if (child.status === 'unset' || parent.status === 'unset') return {};
  const { cycleId } = parent.context;
  if (cycleId === child.context.cycleId) return {};
  const { state } = await execute.state(cycle, cycleId);
  return state.status === 'unset' ? {} : { parentPeriod: state.evaluationPeriod };
};

type Aligning = { type: AlignGoal['type']; data: Edge; principal: Principal };

const facing = async (
  context: CommandContext,
  { type, data, principal }: Aligning,
  { child, parent }: EdgeFacts,
): Promise<EdgeFacts> => {
  if (!(await canSee(context, principal, parent))) return { child, parent: goal.initial };
  if (data.kind === 'contribute') await refuseContributing(context, { principal, type }, parent);
  return { child, parent, ...(await periodOfParent(context, child, parent)) };
};

const aligningFacts = async (
  context: CommandContext,
  { type, data }: { type: AlignGoal['type']; data: Edge },
  principal: Principal,
): Promise<EdgeFacts> => {
  const { child, parent } = await ends(context, data.goalId, data.parentId);
  return facing(context, { type, data, principal }, { child, parent });
};

/** What is known about the alignment of a goal that is not set yet, and will be in the state `child`. */
export const aligningNewFacts = async (
  context: CommandContext,
  { type, data, principal }: Aligning,
  child: GoalState,
): Promise<EdgeFacts> => {
  const { state: parent } = await context.execute.state(goal, data.parentId);
  return facing(context, { type, data, principal }, { child, parent });
};

const atOnce = 8;

const manyFacts = async (
  context: CommandContext,
  { data: { edges } }: AlignGoals,
  principal: Principal,
): Promise<AlignmentFacts> => {
  const found = await pMap(
    edges,
    (data, i) =>
      forItemLater(`edges/${i}`, () => aligningFacts(context, { type: 'AlignGoal', data }, principal)),
    { concurrency: atOnce },
  );
  return { child: goal.initial, parent: goal.initial, edges: found };
};

/** How the principal stands to the first of many goals. Throws a `forbidden` Rejection for the first that they do not keep. */
export const edgesRelations = async (
  context: CommandContext,
  { principal, type, data: { edges } }: SentCommand<AlignGoals>,
): Promise<Relations> => {
  relationsAllowed(principal.roles, type);
  const [first = noRelation] = await pMap(
    edges,
    ({ goalId }, i) =>
      forItemLater(`edges/${i}`, async () => {
        const relations = await goalRelations(context, { principal, type, data: { goalId } });
        if (!isAllowed(principal.roles, type, relations))
          throw new Rejection('forbidden', 'access/denied', 'You do not keep this goal.', [
            { path: 'goalId', message: 'a goal that you may change' },
          ]);
        return relations;
      }),
    { concurrency: atOnce },
  );
  return first;
};

const unaligningFacts = async (
  context: CommandContext,
  { data: { goalId } }: UnalignGoal,
): Promise<EdgeFacts> => {
  const { state } = await context.execute.state(alignment, splitStream(alignmentStream).id);
  return ends(context, goalId, linkOf(state, goalId)?.parentId);
};

/** The child and its parent, read forward; a parent that the principal may not read counts as not set. */
export const alignmentFacts = async (
  context: CommandContext,
  command: AlignmentCommand,
  principal: Principal,
): Promise<AlignmentFacts> => {
  if (command.type === 'AlignGoals') return manyFacts(context, command, principal);
  return command.type === 'AlignGoal'
    ? aligningFacts(context, command, principal)
    : unaligningFacts(context, command);
};

import {
  type AlignGoal,
  alignGoalBody,
  type UnalignGoal,
  unalignGoalBody,
} from '@cairn/contracts/alignment.commands';
import { alignmentStream, splitStream } from '@cairn/contracts/streams';
import { id } from '@cairn/contracts/values';
import { alignment, type AlignmentFacts } from '@cairn/domain/alignment.decider';
import { linkOf } from '@cairn/domain/alignment.state';
import { goal } from '@cairn/domain/goal.decider';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { commandRoute } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { canSee, goalRelations, refuseContributing } from './goal.access.ts';
import { handle } from '../handle.ts';

const params = z.object({ goalId: id });
const description =
  'Alignments are one stream: If-Match takes the revision of the whole graph, `alignmentRevision` of a goal.';
const { id: streamId } = splitStream(alignmentStream);

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

const aligning = (context: CommandContext, app: App): void => {
  const summary = 'Align a goal to a parent; who lets it contribute keeps the parent too';
  const options = commandRoute('AlignGoal', summary, { params, description, body: alignGoalBody });
  app.post('/v1/goals/:goalId/alignment', options, (request, reply) => {
    const { body } = request;
    const childId = request.params.goalId;
    return handle(context, request, reply, {
      decider: alignment,
      id: streamId,
      about: childId,
      relations: () => goalRelations(context, request, childId),
      command: ({ actor, at }): AlignGoal => ({
        type: 'AlignGoal',
        data: { ...body, childId, occurredAt: body.occurredAt ?? at },
        actor,
        at,
      }),
      facts: async () => {
        const { child, parent } = await ends(context, childId, body.parentId);
        if (!(await canSee(context, request.principal, parent))) return { child, parent: goal.initial };
        if (body.kind === 'contribute') await refuseContributing(context, request, parent);
        return { child, parent };
      },
    });
  });
};

const unaligning = (context: CommandContext, app: App): void => {
  const options = commandRoute('UnalignGoal', 'Take a goal away from its parent', {
    params,
    description,
    body: unalignGoalBody,
  });
  app.post('/v1/goals/:goalId/unalign', options, (request, reply) => {
    const childId = request.params.goalId;
    return handle(context, request, reply, {
      decider: alignment,
      id: streamId,
      about: childId,
      relations: () => goalRelations(context, request, childId),
      command: ({ actor, at }): UnalignGoal => ({
        type: 'UnalignGoal',
        data: { childId, occurredAt: request.body.occurredAt ?? at },
        actor,
        at,
      }),
      facts: async () => {
        const { state } = await context.execute.state(alignment, streamId);
        return ends(context, childId, linkOf(state, childId)?.parentId);
      },
    });
  });
};

/** The commands to the graph of goals; each is about a child, and goes to the one stream of all. */
export const alignmentRoutes =
  (context: CommandContext) =>
  (app: App): void => {
    aligning(context, app);
    unaligning(context, app);
  };

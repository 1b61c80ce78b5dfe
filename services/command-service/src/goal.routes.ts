import { type GoalCommand, type SetGoal, setGoalBody } from '@cairn/contracts/goal.commands';
import { goal } from '@cairn/domain/goal.decider';
import type { App } from '@cairn/http/app';
import { idFor } from '@cairn/http/idempotency';
import { commandRoute } from './command-route.ts';
import type { CommandContext } from './context.ts';
import { goalRelations, newGoalRelations } from './goal.access.ts';
import { goalChanges } from './goal.changes.ts';
import { goalFacts } from './goal.facts.ts';
import { handle } from './handle.ts';

const setting = (context: CommandContext, app: App): void => {
  const options = commandRoute('SetGoal', 'Set a goal with its key results', { body: setGoalBody });
  app.post('/v1/goals', options, (request, reply) => {
    const { body } = request;
    const goalId = idFor(request);
    const keyResults = body.keyResults.map((each, i) => ({
      ...each,
      keyResultId: idFor(request, `/keyResults/${i}`),
    }));
    return handle(context, request, reply, {
      decider: goal,
      id: goalId,
      makes: goalId,
      relations: () => newGoalRelations(context, request, body),
      command: ({ actor, at }): SetGoal => ({
        type: 'SetGoal',
        data: { ...body, goalId, keyResults, occurredAt: body.occurredAt ?? at },
        actor,
        at,
      }),
      facts: (command) => goalFacts(context, command),
    });
  });
};

/** The commands to goals: one that sets it, and one route for each change. */
export const goalRoutes =
  (context: CommandContext) =>
  (app: App): void => {
    setting(context, app);
    for (const [action, { path, summary, params, body, makes }] of Object.entries(goalChanges)) {
      const options = commandRoute(action as keyof typeof goalChanges, summary, { params, body });
      app.post(`/v1/goals/:goalId/${path}`, options, (request, reply) => {
        const { goalId } = request.params;
        const made = makes && idFor(request);
        return handle(context, request, reply, {
          decider: goal,
          id: goalId,
          ...(made && { makes: made }),
          relations: () => goalRelations(context, request, goalId),
          // A command's data is by its definition its body, its ids and its time.
          command: ({ actor, at }) => {
            const ids = { ...request.params, ...(makes && { [makes]: made }) };
            return {
              type: action,
              data: { occurredAt: at, ...request.body, ...ids },
              actor,
              at,
            } as GoalCommand;
          },
          facts: (command) => goalFacts(context, command),
        });
      });
    }
  };

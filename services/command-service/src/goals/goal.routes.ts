import { type GoalCommand, type SetGoal, setGoalBody } from '@cairn/contracts/goal.commands';
import { goal } from '@cairn/domain/goal.decider';
import type { App } from '@cairn/http/app';
import { idFor } from '@cairn/http/idempotency';
import { commandRoute } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { goalStanding } from './goal.access.ts';
import { goalChanges } from './goal.changes.ts';
import { goalFacts } from './goal.facts.ts';
import { newGoalRelations } from './goal-setting.access.ts';
import { handle } from '../handle.ts';
import { registerCommands } from '../register-commands.ts';

const setting = (context: CommandContext, app: App): void => {
  const summary =
    "Set a goal with its key results; a unit's, or one above individual level, as a manager or strategist";
  const options = commandRoute('SetGoal', summary, { body: setGoalBody });
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

/** The commands to goals: the one that sets it, and all that can happen to it then. */
export const goalRoutes =
  (context: CommandContext) =>
  (app: App): void => {
    setting(context, app);
    registerCommands(context, app, {
      decider: goal,
      key: 'goalId',
      places: goalChanges,
      facts: (command: Exclude<GoalCommand, SetGoal>) => goalFacts(context, command),
      relations: (request, goalId) => goalStanding(context, request, goalId),
    });
  };

import {
  defineGoalFieldBody,
  retireGoalFieldBody,
  reviseGoalFieldBody,
} from '@cairn/contracts/goal-field.commands';
import { goalField } from '@cairn/domain/goal-field.decider';
import { foldedName } from '@cairn/domain/folded-name';
import { claiming } from '../claims.ts';
import { commandRoutes } from '../command-routes.ts';

const claimName = claiming({
  set: 'goalFieldNames',
  decider: goalField,
  idOf: ({ data }) => data.fieldId,
  facts: async () => undefined,
  claimed: (event) => {
    if (event.type === 'GoalFieldDefined') return { key: foldedName(event.data.name) };
    return event.type === 'GoalFieldRevised' ? { key: foldedName(event.data.to.name) } : undefined;
  },
  holding: (state, key) => {
    if (state.status !== 'offered') return state.status === 'retired' ? 'over' : 'open';
    return foldedName(state.name) === key ? 'stands' : 'open';
  },
});

/** The commands to custom fields of goals. */
export const goalFieldRoutes = commandRoutes(
  { decider: goalField, key: 'fieldId', facts: async () => undefined },
  {
    DefineGoalField: {
      path: '/v1/goal-fields',
      summary: 'Define a custom field of goals: a text, a number, a day or a choice',
      body: defineGoalFieldBody,
      makes: 'fieldId',
      claim: claimName,
    },
    ReviseGoalField: {
      path: '/v1/goal-fields/:fieldId/revisions',
      summary: 'Rename a custom field of goals, or revise what it offers',
      body: reviseGoalFieldBody,
      claim: claimName,
    },
    RetireGoalField: {
      path: '/v1/goal-fields/:fieldId/retire',
      summary: 'Retire a custom field; goals keep the values that they have',
      body: retireGoalFieldBody,
    },
  },
);

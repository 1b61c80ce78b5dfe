import {
  defineGoalFieldBody,
  retireGoalFieldBody,
  reviseGoalFieldBody,
} from '@cairn/contracts/goal-field.commands';
import { goalField } from '@cairn/domain/goal-field.decider';
import { claimingName } from '../claimed-names.ts';
import { commandRoutes } from '../command-routes.ts';

const claimName = claimingName({
  set: 'goalFieldNames',
  decider: goalField,
  idOf: ({ data }) => data.fieldId,
  facts: async () => undefined,
  given: (event) => {
    if (event.type === 'GoalFieldDefined') return event.data.name;
    return event.type === 'GoalFieldRevised' ? event.data.to.name : undefined;
  },
  nameOf: (state) => (state.status === 'unset' ? undefined : state.name),
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

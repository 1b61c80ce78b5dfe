import {
  draftGoalTemplateBody,
  retireGoalTemplateBody,
  reviseGoalTemplateBody,
} from '@cairn/contracts/goal-template.commands';
import { goalTemplate } from '@cairn/domain/goal-template.decider';
import { claimingName } from '../claimed-names.ts';
import { commandRoutes } from '../command-routes.ts';

const claimName = claimingName({
  set: 'goalTemplateNames',
  decider: goalTemplate,
  idOf: ({ data }) => data.templateId,
  facts: async () => undefined,
  given: (event) => (event.type === 'GoalTemplateRetired' ? undefined : event.data.name),
  nameOf: (state) => (state.status === 'unset' ? undefined : state.name),
});

/** The commands to templates for goals. */
export const goalTemplateRoutes = commandRoutes(
  { decider: goalTemplate, key: 'templateId', facts: async () => undefined },
  {
    DraftGoalTemplate: {
      path: '/v1/goal-templates',
      summary: 'Draft a template for goals, with their text, key results and tags',
      body: draftGoalTemplateBody,
      makes: 'templateId',
      claim: claimName,
    },
    ReviseGoalTemplate: {
      path: '/v1/goal-templates/:templateId/revisions',
      summary: 'Revise a template by sending its whole content; goals that were set from it stay as they are',
      body: reviseGoalTemplateBody,
      claim: claimName,
    },
    RetireGoalTemplate: {
      path: '/v1/goal-templates/:templateId/retire',
      summary: 'Retire a template; no more goals are set from it',
      body: retireGoalTemplateBody,
    },
  },
);

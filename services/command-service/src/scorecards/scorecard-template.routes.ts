import {
  draftScorecardTemplateBody,
  retireScorecardTemplateBody,
  reviseScorecardTemplateBody,
} from '@cairn/contracts/scorecard-template.commands';
import { scorecardTemplate } from '@cairn/domain/scorecard-template.decider';
import { claimingName } from '../claimed-names.ts';
import { commandRoutes } from '../command-routes.ts';
import { scorecardTemplateFacts } from './scorecard-template.facts.ts';

const claimName = claimingName({
  set: 'scorecardTemplateNames',
  decider: scorecardTemplate,
  idOf: ({ data }) => data.templateId,
  facts: scorecardTemplateFacts,
  given: (event) => (event.type === 'ScorecardTemplateRetired' ? undefined : event.data.name),
  nameOf: (state) => (state.status === 'unset' ? undefined : state.content.name),
});

/** The commands to templates for scorecards. */
export const scorecardTemplateRoutes = commandRoutes(
  { decider: scorecardTemplate, key: 'templateId', facts: scorecardTemplateFacts },
  {
    DraftScorecardTemplate: {
      path: '/v1/scorecard-templates',
      summary: 'Draft a template for scorecards, with perspectives, objectives and KPIs',
      body: draftScorecardTemplateBody,
      makes: 'templateId',
      claim: claimName,
    },
    ReviseScorecardTemplate: {
      path: '/v1/scorecard-templates/:templateId/revisions',
      summary:
        'Revise a template by sending its whole content; scorecards that were drafted from it stay as they are',
      body: reviseScorecardTemplateBody,
      claim: claimName,
    },
    RetireScorecardTemplate: {
      path: '/v1/scorecard-templates/:templateId/retire',
      summary: 'Retire a template; no more scorecards are drafted from it',
      body: retireScorecardTemplateBody,
    },
  },
);

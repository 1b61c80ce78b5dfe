import {
  type CycleTemplateCommand,
  draftCycleTemplateBody,
  retireCycleTemplateBody,
  reviseCycleTemplateBody,
} from '@cairn/contracts/cycle-template.commands';
import type { RuleFacts } from '@cairn/domain/cycle.form';
import { policyOf } from '@cairn/domain/cycle.policy';
import { cycleTemplate } from '@cairn/domain/cycle-template.decider';
import { claimingName } from '../claimed-names.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { ruleFacts } from './cycle.facts.ts';

const templateFacts = async (_: CommandContext, command: CycleTemplateCommand): Promise<RuleFacts> =>
  command.type === 'RetireCycleTemplate'
    ? { scoringIsKnown: true, unknownDetectors: [], refusedSettings: [] }
    : ruleFacts(policyOf(command.data.kind, command.data.policy));

const claimName = claimingName({
  set: 'cycleTemplateNames',
  decider: cycleTemplate,
  idOf: ({ data }) => data.templateId,
  facts: templateFacts,
  given: (event) => (event.type === 'CycleTemplateRetired' ? undefined : event.data.name),
  nameOf: (state) => (state.status === 'unset' ? undefined : state.content.name),
});

/** The commands to templates for cycles. */
export const cycleTemplateRoutes = commandRoutes(
  { decider: cycleTemplate, key: 'templateId', facts: templateFacts },
  {
    DraftCycleTemplate: {
      path: '/v1/cycle-templates',
      summary: 'Draft a template for cycles: scale, dimensions, questions, stages and policy',
      body: draftCycleTemplateBody,
      makes: 'templateId',
      claim: claimName,
    },
    ReviseCycleTemplate: {
      path: '/v1/cycle-templates/:templateId/revisions',
      summary:
        'Revise a template by sending its whole content; cycles that were opened from it stay as they are',
      body: reviseCycleTemplateBody,
      claim: claimName,
    },
    RetireCycleTemplate: {
      path: '/v1/cycle-templates/:templateId/retire',
      summary: 'Retire a template; no more cycles are opened from it',
      body: retireCycleTemplateBody,
    },
  },
);

import type { ScorecardCommand } from '@cairn/contracts/scorecard.commands';
import type {
  DraftScorecardFromTemplate,
  ScorecardTemplateCommand,
} from '@cairn/contracts/scorecard-template.commands';
import { kpi } from '@cairn/domain/kpi.decider';
import type { ScorecardFacts } from '@cairn/domain/scorecard.decider';
import { scorecardTemplate } from '@cairn/domain/scorecard-template.decider';
import { kpisOfTemplate } from '@cairn/domain/scorecard-template.rules';
import type { NamedKpis } from '@cairn/domain/scorecard-template.state';
import type { CommandContext } from '../context.ts';
import { draftFacts, scorecardFacts } from './scorecard.facts.ts';

const statusOfKpis = async (
  { execute }: CommandContext,
  perspectives: Parameters<typeof kpisOfTemplate>[0],
): Promise<NamedKpis> =>
  new Map(
    await Promise.all(
      kpisOfTemplate(perspectives).map(
        async (kpiId) => [kpiId, (await execute.state(kpi, kpiId)).state.status] as const,
      ),
    ),
  );

/** The KPIs that a template names. */
export const scorecardTemplateFacts = async (
  context: CommandContext,
  { type, data }: ScorecardTemplateCommand,
): Promise<NamedKpis> => (type === 'RetireScorecardTemplate' ? new Map() : statusOfKpis(context, data));

const templatedFacts = async (
  context: CommandContext,
  { data }: DraftScorecardFromTemplate,
): Promise<ScorecardFacts> => {
  const { state: template } = await context.execute.state(scorecardTemplate, data.templateId);
  const kpis = template.status === 'offered' ? await statusOfKpis(context, template.content) : undefined;
  return { ...(await draftFacts(context, data)), template, ...(kpis && { kpis }) };
};

/** What other streams tell about all that a command to a scorecard names, and its template if it names one. */
export const cardFacts = (
  context: CommandContext,
  command: ScorecardCommand | DraftScorecardFromTemplate,
): Promise<ScorecardFacts> =>
  command.type === 'DraftScorecardFromTemplate'
    ? templatedFacts(context, command)
    : scorecardFacts(context, command);

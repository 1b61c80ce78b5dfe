import type { ScorecardCommand } from '@cairn/contracts/scorecard.commands';
import { kpi } from '@cairn/domain/kpi.decider';
import { scorecard, type ScorecardFacts } from '@cairn/domain/scorecard.decider';
import type { CommandContext } from '../context.ts';
import { isFounded } from '../people/person.facts.ts';

/** Whether the unit or KPI that a command names is known, and the level of the higher scorecard that it names. */
export const scorecardFacts = async (
  context: CommandContext,
  command: ScorecardCommand,
): Promise<ScorecardFacts> => {
  const { execute } = context;
  if (command.type === 'DraftScorecard') {
    const { unitId, alignedTo } = command.data;
    const higher = alignedTo === null ? undefined : (await execute.state(scorecard, alignedTo)).state;
    const higherLevel = higher && higher.status !== 'unset' ? higher.level : null;
    return { known: await isFounded(context, unitId), higherLevel };
  }
  if (command.type !== 'AttachKpi') return { known: true, higherLevel: null };
  const { state } = await execute.state(kpi, command.data.kpiId);
  return { known: state.status !== 'unset', higherLevel: null };
};

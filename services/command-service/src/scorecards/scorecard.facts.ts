import type { ScorecardCommand } from '@cairn/contracts/scorecard.commands';
import type { ScorecardLevel } from '@cairn/contracts/scorecard.values';
import { kpi } from '@cairn/domain/kpi.decider';
import { scorecard, type ScorecardFacts } from '@cairn/domain/scorecard.decider';
import type { CommandContext } from '../context.ts';
import { isFounded, presenceOf } from '../people/person.facts.ts';

const levelOf = async (
  { execute }: CommandContext,
  scorecardId: string | null | undefined,
): Promise<ScorecardLevel | null> => {
  if (!scorecardId) return null;
  const { state } = await execute.state(scorecard, scorecardId);
  return state.status === 'unset' ? null : state.level;
};

/** What other streams tell about the unit, the person, the KPI and the higher scorecard that a command names. */
export const scorecardFacts = async (
  context: CommandContext,
  { type, data }: ScorecardCommand,
): Promise<ScorecardFacts> => {
  const { timeZone = 'UTC' } = context;
  const none: ScorecardFacts = { known: true, higherLevel: null, person: 'employed', timeZone };
  switch (type) {
    case 'DraftScorecard': {
      const { unitId, alignedTo, ownerId, occurredAt } = data;
      return {
        ...none,
        known: await isFounded(context, unitId),
        higherLevel: await levelOf(context, alignedTo),
        person: ownerId === undefined ? 'employed' : await presenceOf(context, ownerId, occurredAt),
      };
    }
    case 'ReviseScorecard':
      return { ...none, higherLevel: await levelOf(context, data.alignedTo) };
    case 'AttachKpi': {
      const { state } = await context.execute.state(kpi, data.kpiId);
      return { ...none, known: state.status !== 'unset', retired: state.status === 'retired' };
    }
    default:
      return none;
  }
};

import type { DraftScorecard, ScorecardCommand } from '@cairn/contracts/scorecard.commands';
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

const noFacts = ({ timeZone = 'UTC' }: CommandContext): ScorecardFacts => ({
  known: true,
  higherLevel: null,
  person: 'employed',
  timeZone,
});

type Drafted = Pick<DraftScorecard['data'], 'unitId' | 'alignedTo' | 'ownerId' | 'occurredAt'>;

/** What other streams tell about the unit, the person and the higher scorecard that a new scorecard names. */
export const draftFacts = async (
  context: CommandContext,
  { unitId, alignedTo, ownerId, occurredAt }: Drafted,
): Promise<ScorecardFacts> => ({
  ...noFacts(context),
  known: await isFounded(context, unitId),
  higherLevel: await levelOf(context, alignedTo),
  person: ownerId === undefined ? 'employed' : await presenceOf(context, ownerId, occurredAt),
});

/** What other streams tell about the unit, the person, the KPI and the higher scorecard that a command names. */
export const scorecardFacts = async (
  context: CommandContext,
  { type, data }: ScorecardCommand,
): Promise<ScorecardFacts> => {
  const none = noFacts(context);
  switch (type) {
    case 'DraftScorecard':
      return draftFacts(context, data);
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

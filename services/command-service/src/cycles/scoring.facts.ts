import { cycle } from '@cairn/domain/cycle.decider';
import { type Scoring, scoring } from '@cairn/scoring/versions';
import type { CommandContext } from '../context.ts';

/** The formulas that a cycle pins; the first version if there is no such cycle. */
export const scoringOf = async ({ execute }: CommandContext, cycleId: string): Promise<Scoring> => {
  const { state } = await execute.state(cycle, cycleId);
  return scoring(state.status === 'unset' ? '1' : state.policy.scoringVersion);
};

import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { GoalResult } from '@cairn/contracts/review.events';
import { streamOf } from '@cairn/contracts/streams';
import type { CycleState } from '@cairn/domain/cycle.state';
import { goalResultOf } from '@cairn/domain/goal-result';
import { citedGoals } from '@cairn/domain/review.cited';
import type { Review } from '@cairn/domain/review.state';
import { scoring } from '@cairn/scoring/versions';
import type { CommandContext } from './context.ts';

type Placed = GoalEvent & { revision: number };

const eventsUpTo = async (
  { store }: CommandContext,
  { goalId, revision }: { goalId: string; revision: number },
): Promise<Placed[]> => {
  const events: Placed[] = [];
  for await (const entry of store.readStream(streamOf('goal', goalId), { limit: revision + 1 }))
    if (entry.kind === 'event') events.push(entry.event as Placed);
  return events;
};

/** Results of the goals that the standing proposal cites, at the revisions that it cites, in the cycle's formulas. */
export const goalResults = async (
  context: CommandContext,
  { cited }: Review,
  cycle: CycleState,
): Promise<GoalResult[]> => {
  if (cycle.status === 'unset') return [];
  const rules = scoring(cycle.policy.scoringVersion);
  const results: GoalResult[] = [];
  for (const goal of citedGoals(cited)) {
    const result = goalResultOf(rules, await eventsUpTo(context, goal));
    if (result) results.push({ ...result, revision: goal.revision });
  }
  return results;
};

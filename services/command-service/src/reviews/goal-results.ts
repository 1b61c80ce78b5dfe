import { streamOf } from '@cairn/contracts/streams';
import type { CycleState } from '@cairn/domain/cycle.state';
import { goalResultOf } from '@cairn/domain/goal-result';
import { citedGoals } from '@cairn/domain/review.cited';
import { type CitedResults, noFacts } from '@cairn/domain/review.facts';
import type { Review } from '@cairn/domain/review.state';
import { placeOf } from '@cairn/event-store/decode';
import { scoring } from '@cairn/scoring/versions';
import type { CommandContext } from '../context.ts';
import { readGoals } from '../goals/read-goals.ts';

const positionAt = async ({ store }: CommandContext, reviewId: string, revision: number) => {
  for await (const entry of store.readStream(streamOf('review', reviewId), { from: revision, limit: 1 }))
    return placeOf(entry).position;
  return 0n;
};

/**
 * Results of the goals that the current proposal cites, by the formulas of the cycle. Each is taken at the cited revision,
 * but no later than the proposal.
 */
export const goalResults = async (
  context: CommandContext,
  { reviewId, cited, citedAt }: Review,
  cycle: CycleState,
): Promise<CitedResults> => {
  if (cycle.status === 'unset' || citedAt === null) return noFacts.goalResults;
  const rules = scoring(cycle.policy.scoringVersion);
  const goals = citedGoals(cited);
  const read = await readGoals(
    context,
    goals.map(({ goalId }) => goalId),
  );
  const position = await positionAt(context, reviewId, citedAt);
  const results = goals.flatMap((goal) => goalResultOf(rules, read, { ...goal, position })?.result ?? []);
  return { citedAt, results };
};

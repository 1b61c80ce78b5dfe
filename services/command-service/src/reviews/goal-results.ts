import { eventsIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import type { CycleState } from '@cairn/domain/cycle.state';
import { goalResultOf } from '@cairn/domain/goal-result';
import { type LoggedEvent, streamsToRead } from '@cairn/domain/goal-streams';
import { citedGoals } from '@cairn/domain/review.cited';
import { type CitedResults, noFacts } from '@cairn/domain/review.facts';
import type { Review } from '@cairn/domain/review.state';
import { placeOf } from '@cairn/event-store/decode';
import { readEvents } from '@cairn/event-store/parking';
import { scoring } from '@cairn/scoring/versions';
import pMap from 'p-map';
import type { CommandContext } from '../context.ts';

const concurrency = 8;

const eventsOf = async ({ store }: CommandContext, stream: string): Promise<LoggedEvent[]> =>
  eventsIn(await readEvents(store, stream), 'goal', 'alignment');

const readBelow = async (context: CommandContext, goalIds: readonly string[]) => {
  const streams = new Map<string, readonly LoggedEvent[]>();
  const read = (stream: string) => streams.get(stream);
  for (let next = streamsToRead(read, goalIds); next.length > 0; next = streamsToRead(read, goalIds))
    await pMap(next, async (name) => streams.set(name, await eventsOf(context, name)), { concurrency });
  return read;
};

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
  const read = await readBelow(
    context,
    goals.map(({ goalId }) => goalId),
  );
  const position = await positionAt(context, reviewId, citedAt);
  const results = goals.flatMap((goal) => goalResultOf(rules, read, { ...goal, position })?.result ?? []);
  return { citedAt, results };
};

import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { GoalResult } from '@cairn/contracts/review.events';
import { streamOf } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import { type GoalRules, goalResultOf } from '@cairn/domain/goal-result';
import { citedGoals } from '@cairn/domain/review.cited';
import type { KnownEntry } from '@cairn/event-store/decode';
import { type Streams, upTo } from './replay.story.ts';

/**
 * A cited goal's result, each from its own stream alone: at the revision that is cited, at the step, and on the writer's
 * screen (null where that was not told, or showed no such goal yet).
 */
export type GoalThen = {
  goalId: string;
  asCited: GoalResult | null;
  atTheStep: GoalResult | null;
  asSeen: GoalResult | null;
};

type Placed = GoalEvent & { revision: number };

const resultOf = (rules: GoalRules | undefined, entries: readonly KnownEntry[]): GoalResult | null => {
  const events = entries.map(({ event }) => event as unknown as Placed);
  return (rules && goalResultOf(rules, events)) ?? null;
};

export const goalsThen = (
  streams: Streams,
  cited: readonly Evidence[],
  { rules, position, seen }: { rules: GoalRules | undefined; position: bigint; seen: bigint | undefined },
): GoalThen[] =>
  citedGoals(cited).map(({ goalId, revision }) => {
    const entries = streams.get(streamOf('goal', goalId)) ?? [];
    return {
      goalId,
      asCited: resultOf(
        rules,
        entries.filter(({ event }) => event.revision <= revision),
      ),
      atTheStep: resultOf(rules, upTo(entries, position)),
      asSeen: seen === undefined ? null : resultOf(rules, upTo(entries, seen)),
    };
  });

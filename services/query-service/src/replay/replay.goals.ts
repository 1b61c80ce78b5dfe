import type { ReplayReader } from '@cairn/access/review.visibility';
import type { GoalResult } from '@cairn/contracts/review.values';
import { streamOf } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import {
  type Contributor,
  type GoalRules,
  goalResultOf,
  type MeasuredKeyResult,
} from '@cairn/domain/goal-result';
import { citedGoals } from '@cairn/domain/review.cited';
import { mayRead } from './replay.secrecy.ts';
import { goalsIn, type ReviewHistory } from './replay.history.ts';

type ShownResult = GoalResult & {
  /** The goals that contribute to it and that the reader may read. */
  contributors: Contributor[];
  keyResults: MeasuredKeyResult[];
};

/**
 * A cited goal's result at three moments: at the cited revision, at the time of the citation; at the step; and on the
 * writer's screen, which is null if the writer did not send what was on it or it did not show the goal yet.
 */
export type ShownGoal = {
  goalId: string;
  asCited: ShownResult | null;
  atTheStep: ShownResult | null;
  asSeen: ShownResult | null;
};

type Positions = {
  rules: GoalRules | undefined;
  /** Of the event that cites. */
  cited: bigint;
  step: bigint;
  /** Of the goals on the writer's screen. */
  seen: bigint | undefined;
};

/** Each cited goal once, if this reader may read it. */
export const showGoals = (
  history: ReviewHistory,
  reader: ReplayReader,
  { evidence, rules, cited, step, seen }: Positions & { evidence: readonly Evidence[] },
): ShownGoal[] => {
  const read = goalsIn(history.streams);
  const readable = (goalId: string): boolean => mayRead(history, reader, streamOf('goal', goalId));
  const resultOf = (asked: Parameters<typeof goalResultOf>[2]): ShownResult | null => {
    const found = rules && goalResultOf(rules, read, asked);
    if (!found) return null;
    const contributors = found.contributors.filter(({ goalId }) => readable(goalId));
    return { ...found.result, contributors, keyResults: found.keyResults };
  };
  return citedGoals(evidence)
    .filter(({ goalId }) => readable(goalId))
    .map(({ goalId, revision }) => ({
      goalId,
      asCited: resultOf({ goalId, revision, position: cited }),
      atTheStep: resultOf({ goalId, position: step }),
      asSeen: seen === undefined ? null : resultOf({ goalId, position: seen }),
    }));
};

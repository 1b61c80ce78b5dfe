import type { GoalResult } from '@cairn/contracts/review.values';
import { streamOf } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import { type Contributor, type GoalRules, goalResultOf } from '@cairn/domain/goal-result';
import { citedGoals } from '@cairn/domain/review.cited';
import { mayRead } from './replay.secrecy.ts';
import { eventsIn, type Listener, type Story } from './replay.story.ts';

type ResultThen = GoalResult & {
  /** Of the goals that it is made of, those that the listener may read. */
  contributors: Contributor[];
};

/**
 * A cited goal's result: at the revision that is cited, when it was cited; at the step; and on the writer's screen (null
 * where that was not told, or showed no such goal yet).
 */
export type GoalThen = {
  goalId: string;
  asCited: ResultThen | null;
  atTheStep: ResultThen | null;
  asSeen: ResultThen | null;
};

type Places = {
  rules: GoalRules | undefined;
  /** Of what cites, of the step, and of what was on the screen. */
  cited: bigint;
  step: bigint;
  seen: bigint | undefined;
};

/** Each cited goal once, as far as this listener may read it. */
export const goalsThen = (
  story: Story,
  listener: Listener,
  { evidence, rules, cited, step, seen }: Places & { evidence: readonly Evidence[] },
): GoalThen[] => {
  const read = eventsIn(story.streams);
  const readable = (goalId: string): boolean => mayRead(story, listener, streamOf('goal', goalId));
  const resultOf = (asked: Parameters<typeof goalResultOf>[2]): ResultThen | null => {
    const found = rules && goalResultOf(rules, read, asked);
    if (!found) return null;
    return { ...found.result, contributors: found.contributors.filter(({ goalId }) => readable(goalId)) };
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

import type { AlignmentKind, ProgressSource } from '@cairn/contracts/goal.values';
import {
  type ChildPart,
  type KeyResultPart,
  type Objective,
  type RollUp,
  rollUp,
  rollUpEver,
} from './objective.ts';

/** A goal in the cascade. `parent` is the goal that it is aligned to. */
export type CascadeGoal = {
  readonly goalId: string;
  readonly progressFrom: ProgressSource;
  readonly keyResults: readonly KeyResultPart[];
  readonly parent?:
    | { readonly goalId: string; readonly relation: AlignmentKind; readonly weight: number }
    | null
    | undefined;
};

/**
 * The roll-up of every goal, by id. Contributing children are rolled up first; supporting ones don't count. A child whose
 * parent is not among the goals counts nowhere. A goal that is its own ancestor counts as a goal without data.
 */
function cascadeWith(
  rollUp: (objective: Objective) => RollUp,
  goals: readonly CascadeGoal[],
): Map<string, RollUp> {
  const contributing = new Map<string, CascadeGoal[]>();
  for (const goal of goals) {
    if (goal.parent?.relation !== 'contribute') continue;
    const siblings = contributing.get(goal.parent.goalId);
    if (siblings) siblings.push(goal);
    else contributing.set(goal.parent.goalId, [goal]);
  }
  const done = new Map<string, RollUp>();
  const open = new Set<string>();

  function visit(goal: CascadeGoal): RollUp | null {
    const known = done.get(goal.goalId);
    if (known) return known;
    if (open.has(goal.goalId)) return null;
    open.add(goal.goalId);
    const children = (contributing.get(goal.goalId) ?? []).map((child): ChildPart => {
      const result = visit(child);
      return {
        weight: child.parent?.weight ?? 1,
        progress: result?.progress ?? null,
        coverage: result?.coverage ?? 0,
      };
    });
    const result = rollUp({ progressFrom: goal.progressFrom, keyResults: goal.keyResults, children });
    done.set(goal.goalId, result);
    return result;
  }

  for (const goal of goals) visit(goal);
  return done;
}

/** The cascade of version 1. */
export const cascade = (goals: readonly CascadeGoal[]) => cascadeWith(rollUp, goals);

/** The cascade of version 2. */
export const cascadeEver = (goals: readonly CascadeGoal[]) => cascadeWith(rollUpEver, goals);

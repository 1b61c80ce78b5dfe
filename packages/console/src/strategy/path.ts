import type { Reply } from '../api/types.ts';

export type Sight = Reply<'/v1/line-of-sight'>;
export type SightGoal = Sight['goals'][number];
export type SightObjective = Sight['objectives'][number];
export type Branch = { goal: SightGoal; below: readonly Branch[] };

/** The goals as trees: each below the goal that it contributes to, as far as that one is in the answer. */
export const branchesOf = (goals: readonly SightGoal[]): readonly Branch[] => {
  const known = new Set(goals.map(({ goalId }) => goalId));
  const above = ({ parent }: SightGoal): string | undefined =>
    parent && known.has(parent.goalId) ? parent.goalId : undefined;
  const below = (goalId?: string): readonly SightGoal[] => goals.filter((goal) => above(goal) === goalId);
  const branch = (goal: SightGoal): Branch => ({
    goal,
    below: below(goal.goalId).map(branch),
  });
  return below().map(branch);
};

const leads = ({ goal, below }: Branch): boolean => goal.asked || below.some(leads);

/** Only what leads to a goal that was asked for, and what is below it; everything if no goal was asked for. */
export const leading = (branches: readonly Branch[]): readonly Branch[] =>
  branches.some(leads)
    ? branches.filter(leads).map(({ goal, below }) => ({ goal, below: goal.asked ? below : leading(below) }))
    : branches;

export type Step = { objective: SightObjective; branches: readonly Branch[] };

/** The objectives that the question is about, each with the goals that lead to it. */
export const stepsOf = ({ asked, objectives, goals }: Sight): readonly Step[] => {
  const direct = new Set(goals.filter((goal) => goal.asked).map(({ objectiveId }) => objectiveId));
  const isAbout = ({ objectiveId, kpis }: SightObjective): boolean =>
    asked.kind === 'objective'
      ? objectiveId === asked.id
      : direct.has(objectiveId) || kpis.some(({ kpiId }) => kpiId === asked.id);
  const about = objectives.filter(isAbout);
  const branches = leading(branchesOf(goals));
  return about.map((objective) => ({
    objective,
    branches: branches.filter(({ goal }) => goal.objectiveId === objective.objectiveId),
  }));
};

/** The goals that were asked for and lead to no objective. */
export const adrift = ({ goals }: Sight): readonly Branch[] =>
  leading(branchesOf(goals)).filter(({ goal }) => goal.objectiveId === null);

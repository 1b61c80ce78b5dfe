/** A goal with its own strategic objective and the goal it is aligned to. */
export type StrategicGoal = {
  readonly goalId: string;
  readonly strategicObjectiveId?: string | null | undefined;
  readonly parentId?: string | null | undefined;
};

/** The strategic objective that each goal leads to, by goal id: its own or its nearest ancestor's. `null` if there is none. */
export function leadsTo(goals: readonly StrategicGoal[]): Map<string, string | null> {
  const byId = new Map(goals.map((goal) => [goal.goalId, goal]));
  const found = new Map<string, string | null>();
  for (const goal of goals) {
    const seen = new Set<string>();
    let at: StrategicGoal | undefined = goal;
    while (at && !at.strategicObjectiveId && !seen.has(at.goalId)) {
      seen.add(at.goalId);
      at = at.parentId ? byId.get(at.parentId) : undefined;
    }
    found.set(goal.goalId, at?.strategicObjectiveId ?? null);
  }
  return found;
}

/** The goals that lead to no strategic objective, and the objectives that no goal serves. */
export function orphans(goals: readonly StrategicGoal[], objectiveIds: readonly string[]) {
  const led = leadsTo(goals);
  const served = new Set(led.values());
  return {
    goals: [...led].filter(([, objectiveId]) => objectiveId === null).map(([goalId]) => goalId),
    objectives: objectiveIds.filter((objectiveId) => !served.has(objectiveId)),
  };
}

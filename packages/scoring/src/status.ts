/** What a person says in a check-in. */
export type ReportedStatus = 'offTrack' | 'onHold' | 'onTrack' | 'crushing' | 'complete';

export type KeyResultStatus = ReportedStatus | 'stale' | 'pending';

export type GoalStatus = KeyResultStatus | 'closed';

/** An objective shows the first of these that one of its active key results has. */
export const worstFirst: readonly KeyResultStatus[] = [
  'offTrack',
  'stale',
  'pending',
  'onHold',
  'onTrack',
  'crushing',
  'complete',
];

/** Instants in epoch milliseconds; `staleAfter` null: nothing is expected of it. */
export type KeyResultSigns = {
  readonly reportedStatus: ReportedStatus | null;
  readonly staleAfter: number | null;
  readonly dropped: boolean;
};

/** On hold > stale (strictly after `staleAfter`; silence is never green) > the last check-in's own status > pending. */
export function keyResultStatus(signs: Omit<KeyResultSigns, 'dropped'>, now: number): KeyResultStatus {
  if (signs.reportedStatus === 'onHold') return 'onHold';
  if (signs.staleAfter !== null && now > signs.staleAfter) return 'stale';
  return signs.reportedStatus ?? 'pending';
}

/** Closed > on hold > the worst of its active key results, by `worstFirst`; pending where it has none. */
export function objectiveStatus(objective: {
  readonly closed: boolean;
  readonly onHold: boolean;
  readonly keyResults: readonly KeyResultSigns[];
  readonly now: number;
}): GoalStatus {
  if (objective.closed) return 'closed';
  if (objective.onHold) return 'onHold';
  const shown = new Set(
    objective.keyResults
      .filter((signs) => !signs.dropped)
      .map((signs) => keyResultStatus(signs, objective.now)),
  );
  return worstFirst.find((status) => shown.has(status)) ?? 'pending';
}

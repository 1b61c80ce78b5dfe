import type { CheckInStatus } from '@cairn/contracts/key-result.values';

export type KeyResultStatus = CheckInStatus | 'stale' | 'pending';

export type GoalStatus = KeyResultStatus | 'closed';

/** The order of statuses, worst first. An objective shows the first one that any of its active key results has. */
export const worstFirst: readonly KeyResultStatus[] = [
  'offTrack',
  'stale',
  'pending',
  'onHold',
  'onTrack',
  'crushing',
  'complete',
];

/** `staleAfter` is in epoch milliseconds; null if no check-in is expected. */
export type KeyResultSigns = {
  readonly reportedStatus: CheckInStatus | null;
  readonly staleAfter: number | null;
  readonly dropped: boolean;
};

/** On hold, else stale (after `staleAfter`: silence is never green), else the status of the last check-in, else pending. */
export function keyResultStatus(signs: Omit<KeyResultSigns, 'dropped'>, now: number): KeyResultStatus {
  if (signs.reportedStatus === 'onHold') return 'onHold';
  if (signs.staleAfter !== null && now > signs.staleAfter) return 'stale';
  return signs.reportedStatus ?? 'pending';
}

/** Closed, else on hold, else the worst status of its active key results. Pending if it has none. */
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

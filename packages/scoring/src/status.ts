import type { CheckInStatus } from '@cairn/contracts/key-result.values';

export type KeyResultStatus = CheckInStatus | 'stale' | 'pending';

export type GoalStatus = KeyResultStatus | 'ended' | 'closed';

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

/**
 * Instants in epoch milliseconds. `staleAfter` is one cadence after the last check-in, or after the start without one; null
 * if no check-in is expected. `pendingUntil` is one cadence after the key result was set, or after the start if that is later.
 */
export type KeyResultSigns = {
  readonly reportedStatus: CheckInStatus | null;
  readonly staleAfter: number | null;
  readonly pendingUntil?: number | null | undefined;
  readonly dropped: boolean;
};

/** The instants of a goal, in epoch milliseconds. `end` is the first one after its period. */
export type GoalInstants = {
  readonly now: number;
  readonly end?: number | null | undefined;
  readonly closedAt?: number | null | undefined;
};

export type ObjectiveSigns = GoalInstants & {
  readonly closed: boolean;
  readonly onHold: boolean;
  readonly keyResults: readonly KeyResultSigns[];
};

type Signs = Omit<KeyResultSigns, 'dropped'>;

/** Version 1: when the cadence has passed since the last check-in, or since the start, in epoch milliseconds; null if none is expected. */
export function staleAt({ staleAfter }: Signs): number | null {
  return staleAfter;
}

/** Version 2: as version 1, but a key result without a check-in is not stale until one cadence after it was set. */
export function staleAtOncePending({ reportedStatus, staleAfter, pendingUntil }: Signs): number | null {
  return reportedStatus === null ? (pendingUntil ?? staleAfter) : staleAfter;
}

const staleWith =
  (staleAt: (signs: Signs) => number | null) =>
  (signs: Signs, now: number): boolean => {
    const at = staleAt(signs);
    return at !== null && now > at;
  };

/** Version 1: whether a key result is stale. */
export const isStale = staleWith(staleAt);

/** Version 2: the same, by the instant of version 2. */
export const isStaleOncePending = staleWith(staleAtOncePending);

type IsStale = typeof isStale;

/** On hold, else stale (silence is never green), else the status of the last check-in, else pending. */
const statusWith =
  (isStale: IsStale) =>
  (signs: Signs, now: number): KeyResultStatus => {
    if (signs.reportedStatus === 'onHold') return 'onHold';
    if (isStale(signs, now)) return 'stale';
    return signs.reportedStatus ?? 'pending';
  };

/** The status of a key result by version 1. */
export const keyResultStatus = statusWith(isStale);

/** The status of a key result by version 2. */
export const keyResultStatusOncePending = statusWith(isStaleOncePending);

type StatusOf = typeof keyResultStatus;

/** The worst status of the active key results; pending if there are none. */
function worst(statusOf: StatusOf, { keyResults, now }: ObjectiveSigns): KeyResultStatus {
  const active = keyResults.filter((signs) => !signs.dropped);
  const shown = new Set(active.map((signs) => statusOf(signs, now)));
  return worstFirst.find((status) => shown.has(status)) ?? 'pending';
}

/** Version 1: closed, else on hold, else the worst status of its active key results. Pending if it has none. */
export function objectiveStatus(objective: ObjectiveSigns): GoalStatus {
  if (objective.closed) return 'closed';
  return objective.onHold ? 'onHold' : worst(keyResultStatus, objective);
}

/** Whether the period of a goal is over. */
const hasEnded = ({ now, end }: GoalInstants): boolean => typeof end === 'number' && now >= end;

/** Version 2: closed, else on hold, else ended, else the worst status of its active key results. Pending if it has none. */
export function objectiveStatusUntilEnd(objective: ObjectiveSigns): GoalStatus {
  if (objective.closed) return 'closed';
  if (objective.onHold) return 'onHold';
  return hasEnded(objective) ? 'ended' : worst(keyResultStatusOncePending, objective);
}

/** Version 1: the instant at which staleness is judged is always now. */
export function judgedAt({ now }: GoalInstants): number {
  return now;
}

/** Version 2: what has ended or was closed is judged as of then, so that its coverage does not decay. */
export function judgedAtEnd({ now, end, closedAt }: GoalInstants): number {
  return Math.min(now, end ?? now, closedAt ?? now);
}

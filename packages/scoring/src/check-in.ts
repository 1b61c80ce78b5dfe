import { type Recorded, standing } from './corrections.ts';

/** A check-in's value, tagged by its kind: of a count the total, not the step; of a milestone which. */
export type CheckInValue =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'count'; readonly total: number }
  | { readonly kind: 'yesNo'; readonly done: boolean }
  | { readonly kind: 'milestone'; readonly milestoneId: string; readonly done: boolean };

/** `occurredAt` in epoch milliseconds: when it was true. */
export type CheckIn = Recorded & { readonly occurredAt: number; readonly value: CheckInValue };

/** Check-ins that stand after corrections, oldest first by `occurredAt`, then by revision. */
export function standingCheckIns<T extends Recorded & { readonly occurredAt: number }>(
  checkIns: readonly T[],
): T[] {
  return standing(checkIns).sort((a, b) => a.occurredAt - b.occurredAt || a.revision - b.revision);
}

/** The check-in with the latest `occurredAt`, then the latest revision; a correction replaces what it corrects. */
export function currentCheckIn<T extends Recorded & { readonly occurredAt: number }>(
  checkIns: readonly T[],
): T | null {
  return standingCheckIns(checkIns).at(-1) ?? null;
}

import type { Personal } from '@cairn/contracts/personal';
import type { Stage } from '@cairn/contracts/stage.values';
import type { DayRange } from '@cairn/contracts/values';
/** A name that a person or unit no longer has, and the position in the log of the event that replaced it. */
export type FormerName<N> = { name: N; until: string };

/** A stage with the days that hold now, and every move of its days, oldest first. */
export type ShownStage = Stage & {
  moves: {
    from: DayRange;
    to: DayRange;
    reason: Personal;
    by: string;
    occurredAt: string;
    recordedAt: string;
  }[];
};

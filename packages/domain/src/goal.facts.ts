import type { CycleState } from './cycle.state.ts';

/** What other streams say of the owner that a command names. */
export type OwnerFact = {
  /** The person is registered or the unit founded. */
  known: boolean;
  /** The accountable person is registered. */
  accountableKnown: boolean;
  /** The unit that owns the goal, or the one of its accountable person on that day. */
  unitId: string | null;
  /** The owner's unit on that day and those above it; asked for only where the cycle is one unit's. */
  units: readonly string[];
  /** The employment of an owning person on that day. */
  employmentId: string | null;
};

/** What the decider of goals needs of other streams, each only where a command names it. */
export type GoalFacts = {
  cycle: CycleState;
  owner: OwnerFact;
  /** The strategic objective stands on the scorecard. True where the command names none. */
  objectiveKnown: boolean;
};

/** For commands that name no cycle, owner or strategic objective. */
export const noGoalFacts: GoalFacts = {
  cycle: { status: 'unset' },
  owner: { known: false, accountableKnown: false, unitId: null, units: [], employmentId: null },
  objectiveKnown: true,
};

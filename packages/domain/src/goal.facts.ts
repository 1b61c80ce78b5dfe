import type { ClosingResult } from '@cairn/contracts/goal.values';
import type { GoalFields } from './goal-field.rules.ts';
import type { ReadTemplate } from './goal-template.rules.ts';
import type { CycleState } from './cycle.state.ts';
import type { KpiState } from './kpi.state.ts';
import type { ServedThing } from './scorecard.state.ts';

/** Facts about the owner that a command names. */
export type OwnerFact = {
  /** The person is registered or the unit founded. */
  known: boolean;
  /** The accountable person is registered. */
  accountableKnown: boolean;
  /** The first of these fields that names a person who is not employed on the day of the record, or not today. */
  notEmployed: 'owner/id' | 'accountableId' | null;
  /** The unit that owns the goal, or the unit of its accountable person on that day. */
  unitId: string | null;
  /** The owner's unit on that day and the units above it. Empty if the cycle is for the whole organisation. */
  units: readonly string[];
  /** The owner's employment on that day, if a person owns the goal. */
  employmentId: string | null;
};

/** What the goal decider needs from other streams. Only what the command names is read. */
export type GoalFacts = {
  cycle: CycleState;
  owner: OwnerFact;
  /** How the strategic objective stands that the command names. `inUse` if it names none. */
  objective: ServedThing;
  /** The definitions of the custom fields that the command names. */
  fields?: GoalFields;
  /** The KPIs to which key results of the command are linked, by id. */
  kpis?: ReadonlyMap<string, KpiState> | undefined;
  /** The template that the command names. */
  template?: ReadTemplate | undefined;
  /** What the goal has reached if it is closed now. */
  closingResult?: ClosingResult | undefined;
};

/** For commands that name no cycle, owner or strategic objective. */
export const noGoalFacts: GoalFacts = {
  cycle: { status: 'unset' },
  owner: {
    known: false,
    accountableKnown: false,
    notEmployed: null,
    unitId: null,
    units: [],
    employmentId: null,
  },
  objective: 'inUse',
};

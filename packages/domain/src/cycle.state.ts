import type { CycleEvent } from '@cairn/contracts/cycle.events';
import type { Instant } from '@cairn/contracts/envelope';
import { beginning } from './occurred-at.ts';

type Opened = Extract<CycleEvent, { type: 'CycleOpened' }>['data'];

/** What a cycle pins, without its name. */
export type CycleRules = Omit<Opened, 'name' | 'occurredAt'> & {
  /** When it was opened, or its first day where that is earlier. */
  since: Instant;
};

export type CycleState = { status: 'unset' } | ({ status: 'open' | 'closed' } & CycleRules);

/** Whether this employment takes part; `false` before the cycle is opened. */
export const isEligible = (state: CycleState, employmentId: string): boolean =>
  state.status !== 'unset' &&
  (state.eligible === 'everyone' || state.eligible.includes(employmentId)) &&
  !state.exclusions.some((excluded) => excluded.employmentId === employmentId);

/** Whether a unit belongs to the cycle, given the unit and those above it; `false` before the cycle is opened. */
export const isInScope = (state: CycleState, units: readonly string[]): boolean =>
  state.status !== 'unset' && (state.scope === 'organisation' || units.includes(state.scope));

export const evolveCycle = (state: CycleState, event: CycleEvent): CycleState => {
  switch (event.type) {
    case 'CycleOpened': {
      const { name: _, occurredAt, ...rules } = event.data;
      return { status: 'open', ...rules, since: beginning(occurredAt, rules.evaluationPeriod.from) };
    }
    case 'CycleClosed':
      return state.status === 'unset' ? state : { ...state, status: 'closed' };
  }
};

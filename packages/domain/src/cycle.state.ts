import { excluding, including } from '@cairn/contracts/cycle-eligibility';
import type { CycleEvent } from '@cairn/contracts/cycle.events';
import type { Instant } from '@cairn/contracts/envelope';
import { beginning } from './occurred-at.ts';

type Opened = Extract<CycleEvent, { type: 'CycleOpened' }>['data'];

/** What a cycle pins. Its name is left out. */
export type CycleRules = Omit<Opened, 'name' | 'occurredAt'> & {
  /** When it was opened, or its first day if that is earlier. */
  since: Instant;
};

export type CycleState = { status: 'unset' } | ({ status: 'open' | 'closed' } & CycleRules);

/**
 * Whether this employment takes part. Without an employment (null) a person takes part only in a cycle for everyone.
 * `false` before the cycle is opened.
 */
export const isEligible = (state: CycleState, employmentId: string | null): boolean =>
  state.status !== 'unset' &&
  (state.eligible === 'everyone' || (employmentId !== null && state.eligible.includes(employmentId))) &&
  !state.exclusions.some((excluded) => excluded.employmentId === employmentId);

/** Whether a unit, given with the units above it, belongs to the cycle. `false` before the cycle is opened. */
export const isInScope = (state: CycleState, units: readonly string[]): boolean =>
  state.status !== 'unset' && (state.scope === 'organisation' || units.includes(state.scope));

export const evolveCycle = (state: CycleState, event: CycleEvent): CycleState => {
  switch (event.type) {
    case 'CycleOpened': {
      const { name: _, occurredAt, ...rules } = event.data;
      return {
        status: 'open',
        ...rules,
        since: beginning(occurredAt, rules.evaluationPeriod.from, rules.timeZone),
      };
    }
    case 'CycleEmploymentExcluded':
      return state.status === 'unset' ? state : { ...state, ...excluding(state, event.data.exclusion) };
    case 'CycleEmploymentIncluded':
      return state.status === 'unset' ? state : { ...state, ...including(state, event.data.employmentId) };
    case 'CycleClosed':
      return state.status === 'unset' ? state : { ...state, status: 'closed' };
  }
};

import type { CycleEvent } from '@cairn/contracts/cycle.events';

type Opened = Extract<CycleEvent, { type: 'CycleOpened' }>['data'];

/** What a cycle pins, without its name. */
export type CycleRules = Omit<Opened, 'name' | 'occurredAt'>;

export type CycleState = { status: 'unset' } | ({ status: 'open' | 'closed' } & CycleRules);

/** Whether this employment takes part; `false` before the cycle is opened. */
export const isEligible = (state: CycleState, employmentId: string): boolean =>
  state.status !== 'unset' &&
  (state.eligible === 'everyone' || state.eligible.includes(employmentId)) &&
  !state.exclusions.some((excluded) => excluded.employmentId === employmentId);

export const evolveCycle = (state: CycleState, event: CycleEvent): CycleState => {
  switch (event.type) {
    case 'CycleOpened': {
      const { name: _, occurredAt: __, ...rules } = event.data;
      return { status: 'open', ...rules };
    }
    case 'CycleClosed':
      return state.status === 'unset' ? state : { ...state, status: 'closed' };
  }
};

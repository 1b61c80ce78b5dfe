import type { DevelopmentEvent } from '@cairn/contracts/development.events';
import type { DevelopmentOutcome } from '@cairn/contracts/development.values';
import type { Instant } from '@cairn/contracts/envelope';
import { laterOf } from './occurred-at.ts';

export type GrowthActionStatus = 'planned' | 'done' | 'dropped';

export type DevelopmentNeed = {
  status: 'open' | DevelopmentOutcome;
  personId: string;
  recordedFor: Instant;
  /** When its last change happened. */
  changedAt: Instant;
  actions: ReadonlyMap<string, GrowthActionStatus>;
};

export type DevelopmentState = { status: 'unset' } | DevelopmentNeed;

const withAction = (state: DevelopmentNeed, id: string, status: GrowthActionStatus): DevelopmentNeed => ({
  ...state,
  actions: new Map(state.actions).set(id, status),
});

const change = (state: DevelopmentNeed, { type, data }: DevelopmentEvent): DevelopmentNeed => {
  switch (type) {
    case 'DevelopmentNeedRecorded':
      return state;
    case 'GrowthActionPlanned':
      return withAction(state, data.growthActionId, 'planned');
    case 'GrowthActionDone':
      return withAction(state, data.growthActionId, 'done');
    case 'GrowthActionDropped':
      return withAction(state, data.growthActionId, 'dropped');
    case 'DevelopmentNeedClosed':
      return { ...state, status: data.outcome };
  }
};

export const evolveDevelopment = (state: DevelopmentState, event: DevelopmentEvent): DevelopmentState => {
  if (event.type === 'DevelopmentNeedRecorded') {
    const { personId, occurredAt } = event.data;
    return { status: 'open', personId, recordedFor: occurredAt, changedAt: occurredAt, actions: new Map() };
  }
  if (state.status === 'unset') return state;
  return change({ ...state, changedAt: laterOf(state.changedAt, event.data.occurredAt) }, event);
};

import type { Decider } from '@cairn/contracts/decider';
import type {
  CompleteGrowthAction,
  DevelopmentCommand,
  DropGrowthAction,
  RecordDevelopmentNeed,
} from '@cairn/contracts/development.commands';
import type { DevelopmentEvent } from '@cairn/contracts/development.events';
import { reject, refuseField } from '@cairn/contracts/rejection';
import {
  type DevelopmentNeed,
  type DevelopmentState,
  evolveDevelopment,
  type GrowthActionStatus,
} from './development.state.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { type Presence, refuseUnlessEmployed } from './presence.ts';

/** What other streams tell about what a new need names, read forward. */
export type DevelopmentFacts = {
  /** Of the person whose need it is. */
  person: Presence;
  /** The dimensions of the review's cycle; null if there is no such review of the person that the writer sees. */
  dimensions: readonly string[] | null;
};

const record = ({ data }: RecordDevelopmentNeed, facts: DevelopmentFacts): DevelopmentEvent[] => {
  refuseUnlessEmployed(facts.person, 'personId', 'development/unknown-person');
  const { fromReviewId, dimension } = data;
  if (fromReviewId !== null && facts.dimensions === null)
    refuseField('development/unknown-review', 'There is no such review of this person that you may see.', {
      path: 'fromReviewId',
      message: 'a review of the person that you may see, or null',
    });
  if (fromReviewId !== null && dimension !== null && !facts.dimensions?.includes(dimension))
    refuseField('development/unknown-dimension', 'The cycle of the review has no such dimension.', {
      path: 'dimension',
      message: `one of ${facts.dimensions?.join(', ')}, or null`,
    });
  return [{ type: 'DevelopmentNeedRecorded', data }];
};

const settled = { done: 'was done', dropped: 'was dropped' } as const;

/** Whether an action is still planned; false if it was settled in this way. Refuses an unknown one, and one settled in the other way. */
const isToSettle = (
  { data }: CompleteGrowthAction | DropGrowthAction,
  { actions }: DevelopmentNeed,
  as: Exclude<GrowthActionStatus, 'planned'>,
): boolean => {
  const status =
    actions.get(data.growthActionId) ??
    reject('notFound', 'development/unknown-action', 'The plan has no such action.');
  if (status !== 'planned' && status !== as)
    reject('conflict', 'development/action-settled', `This action ${settled[status]}.`);
  return status === 'planned';
};

const change = (
  command: Exclude<DevelopmentCommand, RecordDevelopmentNeed>,
  state: DevelopmentNeed,
): DevelopmentEvent[] => {
  const { personId } = state;
  if (command.type === 'CloseDevelopmentNeed') {
    const { data } = command;
    if (state.status === data.outcome) return [];
    if (state.status === 'open') return [{ type: 'DevelopmentNeedClosed', data: { ...data, personId } }];
  }
  if (command.type === 'CompleteGrowthAction' && !isToSettle(command, state, 'done')) return [];
  if (command.type === 'DropGrowthAction' && !isToSettle(command, state, 'dropped')) return [];
  if (state.status !== 'open')
    reject('conflict', 'development/closed', `This development need was closed as ${state.status}.`);
  switch (command.type) {
    case 'PlanGrowthAction':
      return [{ type: 'GrowthActionPlanned', data: { ...command.data, personId } }];
    case 'CompleteGrowthAction':
      return [{ type: 'GrowthActionDone', data: { ...command.data, personId } }];
    case 'DropGrowthAction':
      return [{ type: 'GrowthActionDropped', data: { ...command.data, personId } }];
    case 'CloseDevelopmentNeed':
      return [];
  }
};

/** One development need of a person, and the actions of the growth plan for it. */
export const development: Decider<DevelopmentState, DevelopmentCommand, DevelopmentEvent, DevelopmentFacts> =
  {
    category: 'development',
    initial: { status: 'unset' },
    decide(command, state, facts) {
      refuseFuture(command);
      if (command.type === 'RecordDevelopmentNeed')
        return state.status === 'unset'
          ? record(command, facts)
          : reject('conflict', 'development/already-recorded', 'This development need was already recorded.');
      if (state.status === 'unset')
        return reject('notFound', 'development/unknown', 'There is no such development need.');
      refuseBefore(state.recordedFor, command);
      const events = change(command, state);
      for (const { data } of events) refuseBeforeLastChange(state, data.occurredAt);
      return events;
    },
    evolve: evolveDevelopment,
    words: {
      CompleteGrowthAction: {
        event: 'GrowthActionDone',
        word: 'note',
        about: ['growthActionId'],
        code: 'development/action-already-done',
      },
      DropGrowthAction: {
        event: 'GrowthActionDropped',
        word: 'reason',
        about: ['growthActionId'],
        code: 'development/action-already-dropped',
      },
      CloseDevelopmentNeed: {
        event: 'DevelopmentNeedClosed',
        word: 'reason',
        about: ['outcome'],
        code: 'development/already-closed',
      },
    },
  };

import type { Decider } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import type { EndPilot, PilotCommand, StartPilot } from '@cairn/contracts/pilot.commands';
import type { PilotEvent } from '@cairn/contracts/pilot.events';
import type { PilotOutcome } from '@cairn/contracts/pilot.values';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

export type PilotFacts = {
  /** The first field that names something unknown, read forward from other streams; null if all is known. */
  unknown: 'scorecardId' | 'perspectiveId' | 'unitId' | null;
  /** Whether the perspective was retired. */
  retired: boolean;
};

export type PilotState =
  | { status: 'unset' }
  | { status: 'running'; changedAt: Instant }
  | { status: PilotOutcome; changedAt: Instant };

const start = ({ data }: StartPilot, { unknown, retired }: PilotFacts): PilotEvent[] => {
  if (unknown)
    refuseField(
      'pilot/unknown-thing',
      'A pilot is about a scorecard or one of its perspectives, in one unit.',
      {
        path: unknown,
        message: {
          scorecardId: 'a scorecard',
          perspectiveId: 'a perspective of the scorecard',
          unitId: 'a unit',
        }[unknown],
      },
    );
  if (retired)
    reject('conflict', 'pilot/perspective-retired', 'This perspective was retired.', [
      { path: 'perspectiveId', message: 'a perspective in use' },
    ]);
  if (data.until < data.from)
    refuseField('pilot/ends-before-it-begins', 'The last day lies before the first.', {
      path: 'until',
      message: `${data.from} or later`,
    });
  return [{ type: 'PilotStarted', data }];
};

const end = ({ data }: EndPilot, state: Exclude<PilotState, { status: 'unset' }>): PilotEvent[] => {
  if (state.status === data.outcome) return [];
  if (state.status !== 'running')
    reject('conflict', 'pilot/over', `The pilot is over: it was ${state.status}.`, [
      { path: 'outcome', message: state.status },
    ]);
  refuseBeforeLastChange(state, data.occurredAt);
  return [{ type: 'PilotEnded', data }];
};

/** A scorecard or a perspective that is tried in one unit. */
export const pilot: Decider<PilotState, PilotCommand, PilotEvent, PilotFacts> = {
  category: 'pilot',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (command.type === 'StartPilot')
      return state.status === 'unset'
        ? start(command, facts)
        : reject('conflict', 'pilot/already-started', 'This pilot was already started.');
    return state.status === 'unset'
      ? reject('notFound', 'pilot/not-found', 'There is no pilot with this id.')
      : end(command, state);
  },
  evolve: (_, { type, data }) => ({
    status: type === 'PilotStarted' ? 'running' : data.outcome,
    changedAt: data.occurredAt,
  }),
  words: { EndPilot: { event: 'PilotEnded', word: 'reason', code: 'pilot/already-over' } },
};

import type {
  CalibrationCommand,
  ChangeCalibrationParticipants,
  CloseCalibration,
  NotAi,
  OpenCalibration,
} from '@cairn/contracts/calibration.commands';
import type { CalibrationEvent } from '@cairn/contracts/calibration.events';
import type { CalibrationScope, PinnedReview } from '@cairn/contracts/calibration.values';
import type { Coordinate } from '@cairn/contracts/coordinate';
import type { Decider } from '@cairn/contracts/decider';
import type { Actor } from '@cairn/contracts/envelope';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { type Calibration, type CalibrationState, evolveCalibration } from './calibration.state.ts';
import type { CycleState } from './cycle.state.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { inParts } from './in-parts.ts';
import { type Presence, refuseUnlessEmployed } from './presence.ts';

/** What other streams tell, read forward. Each command needs some of it. */
export type CalibrationFacts = {
  cycle: CycleState;
  /** Everybody whom the command names: on the day that it is recorded for, and today. */
  people: ReadonlyMap<string, Presence>;
  /** The named units with the units below them, on the day of the opening. */
  unitIds: readonly string[];
  /** The place of the first unit or review that is not known; a review must be of the cycle. Null if there is none. */
  unknown: number | null;
  /** The reviews of the session as they are now, and the last event that they rest on. */
  pinned: readonly PinnedReview[];
  upTo: Coordinate | null;
};

export const noCalibrationFacts: CalibrationFacts = {
  cycle: { status: 'unset' },
  people: new Map(),
  unitIds: [],
  unknown: null,
  pinned: [],
  upTo: null,
};

/** An event has a size limit, which this many reviews stay well below. */
const reviewsInPart = 250;

type Seats = Pick<Calibration, 'facilitatorId' | 'participantIds'>;

const refuseStrangers = ({ facilitatorId, participantIds }: Seats, { people }: CalibrationFacts): void => {
  const check = (personId: string, path: string): void =>
    refuseUnlessEmployed(people.get(personId) ?? 'unknown', path, 'calibration/unknown-person');
  check(facilitatorId, 'facilitatorId');
  participantIds.forEach((personId, i) => check(personId, `participantIds/${i}`));
};

const places = { units: 'unitIds', reviews: 'reviewIds' } as const;

const scopeOf = (
  { scope }: OpenCalibration['data'],
  { unitIds, unknown }: CalibrationFacts,
): CalibrationScope => {
  if (scope.kind === 'cycle') return scope;
  const field = places[scope.kind];
  if (unknown !== null)
    refuseField('calibration/unknown-scope', 'The session cannot look at this: it is not known here.', {
      path: `scope/${field}/${unknown}`,
      message: scope.kind === 'units' ? 'a unit that was founded' : 'a review of the cycle',
    });
  return scope.kind === 'units' ? { kind: 'units', unitIds: [...unitIds] } : scope;
};

/** Each person once, without the facilitator. */
const seatsOf = ({ facilitatorId, participantIds }: Seats) => ({
  facilitatorId,
  participantIds: [...new Set(participantIds)].filter((each) => each !== facilitatorId),
});

const open = ({ data }: OpenCalibration, facts: CalibrationFacts): CalibrationEvent[] => {
  const { calibrationSessionId, cycleId, name, occurredAt } = data;
  const { cycle } = facts;
  if (cycle.status === 'unset' || cycle.kind !== 'review')
    refuseField('calibration/unknown-cycle', 'Sessions calibrate the reviews of a review cycle.', {
      path: 'cycleId',
      message: 'a review cycle',
    });
  refuseStrangers(data, facts);
  const scope = scopeOf(data, facts);
  const opened = { calibrationSessionId, cycleId, occurredAt, name, scope, ...seatsOf(data) };
  return [{ type: 'CalibrationOpened', data: opened }];
};

const isSame = (one: Seats, other: Seats): boolean =>
  one.facilitatorId === other.facilitatorId &&
  one.participantIds.length === other.participantIds.length &&
  one.participantIds.every((each) => other.participantIds.includes(each));

const change = (
  { data }: ChangeCalibrationParticipants,
  session: Calibration,
  facts: CalibrationFacts,
): CalibrationEvent[] => {
  const seats = seatsOf(data);
  if (isSame(seats, session)) return [];
  refuseStrangers(data, facts);
  const { calibrationSessionId, cycleId } = session;
  const { occurredAt } = data;
  return [
    { type: 'CalibrationParticipantsChanged', data: { calibrationSessionId, cycleId, occurredAt, ...seats } },
  ];
};

/** The actor, unless it is a model. Throws a `forbidden` Rejection for one. */
export const notAi = (actor: Actor): NotAi => {
  const { kind } = actor;
  return kind === 'ai'
    ? reject('forbidden', 'calibration/not-by-an-ai', 'A model may not close a calibration session.')
    : { ...actor, kind };
};

/** Pins every review as the session leaves it, in parts, and closes the session in the same append. */
const close = (
  { data: { occurredAt } }: CloseCalibration,
  { calibrationSessionId, cycleId }: Calibration,
  { cycle, pinned, upTo }: CalibrationFacts,
): CalibrationEvent[] => {
  const every = { calibrationSessionId, cycleId, occurredAt };
  const parts = inParts(pinned, reviewsInPart);
  const { scoringVersion, detectors } =
    cycle.status === 'unset' ? { scoringVersion: '', detectors: {} } : cycle.policy;
  const closed = { ...every, upTo, reviewCount: pinned.length, parts: parts.length };
  return [
    ...parts.map(
      (reviews, i): CalibrationEvent => ({
        type: 'CalibrationReviewsPinned',
        data: { ...every, part: i + 1, reviews },
      }),
    ),
    { type: 'CalibrationClosed', data: { ...closed, scoringVersion, detectors: { ...detectors } } },
  ];
};

const decideOpened = (
  command: Exclude<CalibrationCommand, OpenCalibration>,
  session: Calibration,
  facts: CalibrationFacts,
): CalibrationEvent[] => {
  if (command.type === 'CloseCalibration') {
    notAi(command.actor);
    return session.status === 'closed' ? [] : close(command, session, facts);
  }
  if (session.status === 'closed')
    reject('conflict', 'calibration/closed', 'The calibration session is closed.');
  return change(command, session, facts);
};

/** One calibration session: who takes part, and what its reviews were like when it closed. Moves are events of the reviews. */
export const calibration: Decider<CalibrationState, CalibrationCommand, CalibrationEvent, CalibrationFacts> =
  {
    category: 'calibration',
    initial: { status: 'unset' },
    decide(command, state, facts) {
      refuseFuture(command);
      if (command.type === 'OpenCalibration')
        return state.status === 'unset'
          ? open(command, facts)
          : reject('conflict', 'calibration/already-opened', 'This calibration session was already opened.');
      if (state.status === 'unset')
        return reject('notFound', 'calibration/not-found', 'There is no calibration session with this id.');
      refuseBefore(state.openedAt, command);
      const events = decideOpened(command, state, facts);
      for (const { data } of events) refuseBeforeLastChange(state, data.occurredAt);
      return events;
    },
    evolve: evolveCalibration,
  };

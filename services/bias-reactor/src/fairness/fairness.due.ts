import { isOrganisationDetector } from '@cairn/bias/detector-versions';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import { byName, versionNames } from '../pinned.ts';
import type { UpTo } from '../due.ts';
import { type FairnessCycle, foldSession, foldStep, openedCycle } from './cycle.state.ts';
import { foldGroups, type GroupState } from './group.state.ts';

/** What screening a whole cycle needs from the log so far. */
export type FairnessState = {
  cycles: Map<string, FairnessCycle>;
  groups: GroupState;
  /** The last event about anybody's groups. */
  lastGroup: UpTo | null;
};

export const noFairness = (): FairnessState => ({ cycles: new Map(), groups: new Map(), lastGroup: null });

export type FairnessTrigger = Extract<
  AnyRecorded,
  {
    type:
      | 'CalibrationOpened'
      | 'CalibrationClosed'
      | 'CycleClosed'
      | 'RatingMoved'
      | 'FairnessScreeningRequested';
  }
>;

export type FairnessDue = {
  cycle: FairnessCycle;
  trigger: FairnessTrigger;
  inputsUpTo: UpTo;
  screeningKey: string;
};

/** A move is looked at by itself only after a session or the cycle was closed, and outside an open session. */
const isLate = ({ isClosed, sessions }: FairnessCycle, session: string | null): boolean =>
  (isClosed || sessions.closed > 0) && (session === null || !sessions.open.has(session));

const isTrigger = (event: AnyRecorded, cycle: FairnessCycle): event is FairnessTrigger => {
  switch (event.type) {
    case 'CalibrationOpened':
    case 'CalibrationClosed':
    case 'CycleClosed':
    case 'FairnessScreeningRequested':
      return true;
    case 'RatingMoved':
      return isLate(cycle, event.data.calibrationSessionId);
    default:
      return false;
  }
};

/** The detectors over a cycle that it pins, each with its version. */
export const pinnedOver = ({ detectors }: Pick<FairnessCycle, 'detectors'>) =>
  byName(detectors).flatMap(([name, version]) =>
    isOrganisationDetector(name, version) ? [[name, version] as const] : [],
  );

const cycleOf = ({ cycles }: FairnessState, { data }: AnyRecorded): FairnessCycle | undefined => {
  if ('context' in data && 'cycleId' in data.context) return cycles.get(data.context.cycleId ?? '');
  return 'cycleId' in data && typeof data.cycleId === 'string' ? cycles.get(data.cycleId) : undefined;
};

const laterOf = (one: UpTo, other: UpTo | null): UpTo =>
  other && other.position > one.position ? other : one;

const foldInto = (state: FairnessState, event: AnyRecorded): void => {
  if (event.type === 'CycleOpened' && event.data.kind === 'review')
    state.cycles.set(event.data.cycleId, openedCycle(event));
  if (foldGroups(state.groups, event)) state.lastGroup = { id: event.id, position: event.position };
};

/** Folds one event, and returns the cycle that is to be screened now, if one is. */
export const advanceFairness = (state: FairnessState, event: AnyRecorded): FairnessDue | undefined => {
  foldInto(state, event);
  const cycle = cycleOf(state, event);
  if (!cycle) return undefined;
  foldSession(cycle, event);
  if (isIn(event, 'review') && foldStep(cycle, event))
    cycle.lastInput = { id: event.id, position: event.position };
  const pinned = pinnedOver(cycle);
  if (!isTrigger(event, cycle) || pinned.length === 0) return undefined;
  // Whoever asks is told that there is not enough data.
  if (cycle.reviews.size === 0 && event.type !== 'FairnessScreeningRequested') return undefined;
  const inputsUpTo = laterOf(cycle.lastInput, state.lastGroup);
  const versions = versionNames(pinned);
  const screeningKey = ['fairness', cycle.cycleId, inputsUpTo.id, ...versions].join('/');
  return { cycle, trigger: event, inputsUpTo, screeningKey };
};

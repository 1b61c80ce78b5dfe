import { fill } from './deliver.ts';
import type { Member } from './flight.ts';
import { parkedCount } from './parked.ts';
import type { Growth } from './rate.ts';
import type { GroupSettings } from './settings.ts';
import type { GroupState } from './state.ts';

/** What a group reports about itself. */
export type GroupStats = {
  readonly settings: GroupSettings;
  readonly members: readonly Member[];
  readonly isLive: boolean;
  readonly totalItems: number;
  readonly growth: Growth;
  readonly inFlight: number;
  readonly aheadCount: number;
  readonly retryCount: number;
  readonly liveCount: number;
  readonly parkedCount: number;
  readonly lastKnown: number | undefined;
  readonly lastCheckpoint: number | undefined;
};

/** A group's current statistics. */
export const statsOf = (state: GroupState): GroupStats => {
  const { log, settings, queue, members, totalItems } = state;
  fill(state);
  return {
    settings,
    members,
    isLive: queue.isLive(),
    totalItems,
    growth: state.rate.measure(totalItems),
    inFlight: members.reduce((sum, { flights }) => sum + flights.size, 0),
    aheadCount: queue.aheadCount(),
    retryCount: queue.retryCount(),
    liveCount: queue.liveCount(),
    parkedCount: parkedCount(log, settings),
    lastKnown: queue.lastKnown(),
    lastCheckpoint: state.hasCheckpoint ? state.next - 1 : undefined,
  };
};

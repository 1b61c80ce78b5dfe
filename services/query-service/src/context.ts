import type { EventStore } from '@cairn/event-store/open';
import type { Postgres } from '@cairn/read-model/postgres';
import type { Logger } from '@cairn/runtime/logger';
import type { SendAccessRecords } from './access-records/send-access-records.ts';
import type { SameLog } from './asking/same-log.ts';
import type { Tail } from './asking/tail.ts';

/** What every route works with. `now` is the one clock of the service. */
export type QueryContext = {
  postgres: Postgres;
  store: EventStore;
  tail: Tail;
  sameLog: SameLog;
  sendAccessRecords: SendAccessRecords;
  logger: Logger;
  now: () => Date;
  /** The organisation's time zone, in which employments and KPIs change; UTC by default. */
  timeZone?: string | undefined;
  /** The longest wait for `?after=`; five seconds by default. */
  patienceMs?: number;
  /** Live streams of the goal feed that one person may hold in one application; no limit by default. */
  streamsPerToken?: number;
};

import type { EventStore } from '@cairn/event-store/open';
import type { Postgres } from '@cairn/read-model/postgres';
import type { Logger } from '@cairn/runtime/logger';
import type { Tail } from './tail.ts';

/** What every route works with. `now` is the one clock of the service. */
export type QueryContext = {
  postgres: Postgres;
  store: EventStore;
  tail: Tail;
  logger: Logger;
  now: () => Date;
};

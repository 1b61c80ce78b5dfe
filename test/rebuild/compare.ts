import type { EventStore } from '@cairn/event-store/open';
import { rebuild } from '@cairn/projection/rebuild';
import type { Projection } from '@cairn/projection/view';
import type { Postgres } from '@cairn/read-model/postgres';
import { createLogger } from '@cairn/runtime/logger';
import { tablesOf } from '../tables.ts';

type Folded = { store: EventStore; postgres: Postgres; batchSize?: number };

/** The tables of a projection as they were folded live, and as a rebuild from the beginning of the log leaves them. */
export const liveAndRebuilt = async (
  projection: Projection,
  { store, postgres, batchSize = 700 }: Folded,
): Promise<{ live: Record<string, string[]>; rebuilt: Record<string, string[]> }> => {
  const logger = createLogger({ service: 'test', level: 'silent' });
  const live = await tablesOf(postgres, projection);
  const at = await rebuild({ projection, store, postgres, logger, batchSize });
  if (!at) throw new Error(`The rebuild of ${projection.name} ended early.`);
  return { live, rebuilt: await tablesOf(postgres, projection) };
};

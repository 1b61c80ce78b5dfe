import { okr } from '@cairn/okr-projector/okr.projection';
import { openEventStore } from '@cairn/event-store/open';
import { runProjector } from '@cairn/projection/run';
import { openPostgres } from '@cairn/read-model/postgres';
import { reviews } from '@cairn/review-projector/reviews.projection';
import { createLogger } from '@cairn/runtime/logger';

// A projector that commits a number of batches, then reports that it is inside the next one and stays there.

const [, , name, url = '', connectionString = '', commits = '0'] = process.argv;
const logger = createLogger({ service: 'projector', level: 'error' });
let left = Number(commits);

const beforeCommit = async (): Promise<void> => {
  left -= 1;
  if (left >= 0) return;
  process.send?.('inside a batch');
  await new Promise(() => {});
};

await runProjector({
  projection: name === 'okr' ? okr : reviews,
  store: openEventStore({ connectionString, logger }),
  postgres: openPostgres({ url, logger }),
  logger,
  signal: new AbortController().signal,
  batchSize: 7,
  hooks: { beforeCommit },
});

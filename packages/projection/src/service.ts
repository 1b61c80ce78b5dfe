import { EventStoreUntrusted, NewerEvent } from '@cairn/event-store/errors';
import { openEventStore } from '@cairn/event-store/open';
import { gaugeParked } from '@cairn/event-store/parked-gauge';
import { openPostgres } from '@cairn/read-model/postgres';
import type { Environment } from '@cairn/runtime/environment';
import { createMetrics } from '@cairn/runtime/metrics';
import { prepareService } from '@cairn/runtime/prepare-service';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { type CreateHealthServer, healthOf } from './health.ts';
import { createMeter } from './progress.ts';
import { rebuild } from './rebuild.ts';
import { type ProjectorState, type RunProjector, runProjector } from './run.ts';
import { gaugeDiffering } from './verify.gauge.ts';
import { verifyHistory } from './verify.ts';
import type { Projection } from './view.ts';

export type ProjectorService = {
  projection: Projection;
  /** The environment variable that names the health server's port. */
  port: Extract<keyof Environment, `${string}_PROJECTOR_PORT`>;
  createApp: CreateHealthServer;
};

type Work = Pick<RunProjector, 'projection' | 'store' | 'postgres' | 'logger' | 'signal'>;
type Address = { host: string; port: number };

const nameOf = ({ name }: Projection): string => `${name}-projector`;

const project = async (work: Work, createApp: CreateHealthServer, address: Address): Promise<void> => {
  let state: ProjectorState = { phase: 'starting' };
  let retries = 0;
  const onState = (next: ProjectorState): void => {
    state = next;
    if (next.phase === 'retrying') retries += 1;
  };
  const { projection, logger } = work;
  const metrics = createMetrics();
  metrics.gauge({
    name: 'cairn_projection_retries',
    help: 'How often projecting was interrupted and begun again since the start.',
    labels: [],
    read: () => [{ labels: {}, value: retries }],
  });
  gaugeParked(metrics, projection.name, () => (state.phase === 'running' ? state.parked.values() : []));
  let differing: readonly string[] = [];
  gaugeDiffering(metrics, () => differing);
  const { about, ready } = healthOf(() => state);
  const health = await createApp({
    service: nameOf(projection),
    logger,
    metrics,
    ready,
    about: () => ({ ...about(), ...(differing.length > 0 && { historyDiffersFrom: differing }) }),
  });
  await health.listen(address);
  const ended = new AbortController();
  const onOutcome = (found: readonly string[]): void => {
    differing = found;
  };
  const signal = AbortSignal.any([work.signal, ended.signal]);
  const verified = verifyHistory({ ...work, signal, onOutcome });
  try {
    await runProjector({ ...work, onState });
  } finally {
    ended.abort();
    await verified;
    await health.close();
  }
};

const rebuildOnce = async (work: Work): Promise<void> => {
  const { name } = work.projection;
  const meter = createMeter(name);
  try {
    const at = await rebuild({ ...work, onProgress: meter.show });
    work.logger.info(
      { projection: name, position: String(at?.position) },
      at ? 'rebuilt' : 'stopped before the rebuild was done',
    );
  } finally {
    meter.stop();
  }
};

/** What may be logged of an error. If it is about an event: the place of that event, and no value from it. */
const detailsOf = (error: unknown): object => {
  if (error instanceof EventStoreUntrusted) return {};
  if (!(error instanceof NewerEvent)) return { err: error };
  const { id, stream, revision, type, reason } = error;
  return { eventId: id, stream, revision, eventType: type, reason };
};

/**
 * The whole of a projector's `main`: projects until the process is asked to stop, or, if its argument is `rebuild`,
 * rebuilds once with a progress bar. If an error does not pass by waiting, it ends with code 1 and one line in the log.
 */
export const projectorMain = async ({ projection, port, createApp }: ProjectorService): Promise<void> => {
  const { environment, logger } = prepareService(nameOf(projection), ['log', 'database']);
  const store = orEnd(logger, () => openEventStore({ connectionString: environment.EVENTSTORE_URL, logger }));
  const postgres = openPostgres({ url: environment.DATABASE_URL, logger, max: 2 });
  const stopping = new AbortController();
  const work = { projection, logger, store, postgres, signal: stopping.signal };
  const toTheEnd = async (): Promise<void> => {
    try {
      if (process.argv[2] === 'rebuild') await rebuildOnce(work);
      else await project(work, createApp, { host: environment.CAIRN_HOST, port: environment[port] });
    } catch (error) {
      logger.fatal(detailsOf(error), error instanceof Error ? error.message : 'the projector failed');
      process.exitCode = 1;
    }
    await Promise.all([store.close(), postgres.close()]);
  };
  const worked = toTheEnd();
  onShutdown(logger, async () => {
    stopping.abort();
    await worked;
  });
  await worked;
  if (!stopping.signal.aborted) process.exit();
};

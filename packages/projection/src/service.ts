import { openEventStore } from '@cairn/event-store/open';
import { openPostgres } from '@cairn/read-model/postgres';
import { type Environment, readEnvironment } from '@cairn/runtime/environment';
import { createLogger, type Logger } from '@cairn/runtime/logger';
import { onShutdown } from '@cairn/runtime/shutdown';
import { serveHealth } from './health.ts';
import { createMeter } from './progress.ts';
import { rebuild } from './rebuild.ts';
import { type ProjectorState, runProjector } from './run.ts';
import type { Projection } from './view.ts';

type PortVariable = Extract<keyof Environment, `${string}_PROJECTOR_PORT`>;
type Work = { environment: Environment; logger: Logger; signal: AbortSignal } & Opened;
type Opened = Pick<Parameters<typeof runProjector>[0], 'store' | 'postgres'>;

const project = async (
  projection: Projection,
  variable: PortVariable,
  { environment, ...work }: Work,
): Promise<void> => {
  let state: ProjectorState = { phase: 'starting' };
  const onState = (next: ProjectorState): void => {
    state = next;
  };
  const host = environment.CAIRN_HOST;
  const service = `${projection.name}-projector`;
  const health = await serveHealth({ host, port: environment[variable], service, state: () => state });
  try {
    await runProjector({ projection, ...work, onState });
  } finally {
    await health.close();
  }
};

const rebuildOnce = async (projection: Projection, work: Work): Promise<void> => {
  const meter = createMeter(projection.name);
  try {
    const at = await rebuild({ projection, ...work, onProgress: meter.show });
    const log = { projection: projection.name, position: String(at?.position) };
    work.logger.info(log, at ? 'rebuilt' : 'stopped before the rebuild was done');
  } finally {
    meter.stop();
  }
};

/** What an error says of the event it is about; never a value of it. */
const detailsOf = (error: unknown): object => {
  if (!(error instanceof Error) || !('stream' in error)) return { err: error };
  const { id, stream, revision, type, reason } = error as unknown as Record<string, unknown>;
  return { eventId: id, stream, revision, eventType: type, reason };
};

/**
 * The whole of a projector's `main`: projects until the process is asked to stop, or, called with the argument `rebuild`,
 * rebuilds once with a progress bar. Ends with code 1 and one line in the log at what waiting does not cure.
 */
export const projectorMain = async (projection: Projection, variable: PortVariable): Promise<void> => {
  const environment = readEnvironment();
  const logger = createLogger({
    service: `${projection.name}-projector`,
    level: environment.CAIRN_LOG_LEVEL,
  });
  const store = openEventStore({ connectionString: environment.EVENTSTORE_URL, logger });
  const postgres = openPostgres({ url: environment.DATABASE_URL, logger, max: 2 });
  const stopping = new AbortController();
  const work = { environment, logger, store, postgres, signal: stopping.signal };
  const toTheEnd = async (): Promise<void> => {
    try {
      if (process.argv[2] === 'rebuild') await rebuildOnce(projection, work);
      else await project(projection, variable, work);
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

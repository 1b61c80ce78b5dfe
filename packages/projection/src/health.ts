import type { Logger } from '@cairn/runtime/logger';
import type { Metrics } from '@cairn/runtime/metrics';
import type { ProjectorState } from './run.ts';

/** The server that answers `/health` and `/ready`. */
type HealthServer = {
  listen(at: { host: string; port: number }): Promise<unknown>;
  close(): Promise<unknown>;
};

type Health = {
  service: string;
  logger: Logger;
  /** What has to hold for `/ready` to answer 200; a check that does not hold rejects. */
  ready: Readonly<Record<string, () => Promise<unknown>>>;
  /** What both answers say besides. */
  about: () => object;
  /** What `/metrics` shows. */
  metrics: Pick<Metrics, 'page'>;
};

/** Makes that server, which does not listen yet: the HTTP kit's `createApp`. */
export type CreateHealthServer = (health: Health) => Promise<HealthServer>;

const isReady = (state: ProjectorState): boolean =>
  state.phase === 'standby' || (state.phase === 'running' && state.caughtUp);

const described = (state: ProjectorState): object => {
  if (state.phase !== 'running') return state;
  const parked = [...state.parked.values()].map(({ stream, revision, withheld }) => ({
    stream,
    revision,
    withheld,
  }));
  return { ...state, position: String(state.position), parked };
};

/**
 * A projector is ready once it has folded the log to its end, or stands by for a projector that has; a parked stream does
 * not change that. Both answers tell what it is doing and which streams are parked.
 */
export const healthOf = (state: () => ProjectorState): Pick<Health, 'ready' | 'about'> => ({
  ready: {
    caughtUp: async () => {
      const now = state();
      if (!isReady(now)) throw new Error(now.phase === 'running' ? 'reading the log' : now.phase);
    },
  },
  about: () => ({ projection: described(state()) }),
});

import type { Logger } from '@cairn/runtime/logger';
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
};

/** Makes that server, which does not listen yet: the HTTP kit's `createApp`. */
export type CreateHealthServer = (health: Health) => Promise<HealthServer>;

const isReady = (state: ProjectorState): boolean =>
  state.phase === 'standby' || (state.phase === 'running' && state.caughtUp);

const described = (state: ProjectorState): object =>
  state.phase === 'running' ? { ...state, position: String(state.position) } : state;

/**
 * A projector is ready once it has folded the log to its end, or stands by for a projector that has. Both answers tell
 * what it is doing.
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

import { gaugeParked } from '@cairn/event-store/parked-gauge';
import { gaugeClock, type StoreClock } from '@cairn/event-store/store-clock';
import { type App, createApp } from '@cairn/http/app';
import { createMetrics } from '@cairn/runtime/metrics';
import type { Logger } from '@cairn/runtime/logger';
import type { Progress } from './react-to.ts';

/** A reactor's health endpoints. It is ready while it has caught up with the log, and names the parked streams. */
export const buildReactorApp = ({
  service,
  logger,
  progress,
  clock,
}: {
  service: string;
  logger: Logger;
  progress: Progress;
  clock: Pick<StoreClock, 'aheadMs'>;
}): Promise<App> => {
  const metrics = createMetrics();
  const parked = () => progress.parked?.() ?? [];
  gaugeClock(metrics, clock);
  gaugeParked(metrics, service, parked);
  return createApp({
    service,
    logger,
    metrics,
    about: () => ({ parked: parked().map(({ stream, revision }) => ({ stream, revision })) }),
    ready: {
      caughtUp: async () => {
        if (!progress.caughtUp) throw new Error('reading the log');
      },
    },
  });
};

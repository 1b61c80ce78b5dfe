import { createMetrics, type Metrics } from '@cairn/runtime/metrics';
import type { QueryContext } from '../context.ts';
import { readStatus } from './status.query.ts';

/** The figures of `/v1/status` for Prometheus. */
export const statusMetrics = (context: Pick<QueryContext, 'store' | 'postgres'>): Metrics => {
  const metrics = createMetrics();
  metrics.gauge({
    name: 'cairn_read_model_lag',
    help: 'The distance of a read model to the head of the log, in positions.',
    labels: ['read_model'],
    read: async () =>
      (await readStatus(context)).readModels.flatMap(({ name, lag }) =>
        lag === null ? [] : [{ labels: { read_model: name }, value: Number(lag) }],
      ),
  });
  metrics.gauge({
    name: 'cairn_event_store_retries',
    help: 'How often a call to the event store was tried again since the start.',
    labels: [],
    read: () => [{ labels: {}, value: context.store.retries() }],
  });
  return metrics;
};

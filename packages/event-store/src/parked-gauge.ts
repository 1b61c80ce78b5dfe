import { splitStream } from '@cairn/contracts/streams';
import type { Metrics } from '@cairn/runtime/metrics';

/** Counts parked streams by category, so that a stream that serves a whole set can have an alarm of its own. */
export const gaugeParked = (
  metrics: Metrics,
  reader: string,
  parked: () => Iterable<{ stream: string }>,
): void =>
  metrics.gauge({
    name: 'cairn_parked_streams',
    help: 'Streams in which an event cannot be read, so that what follows it is withheld.',
    labels: ['reader', 'category'],
    read: () => {
      const counts = new Map<string, number>();
      for (const { stream } of parked()) {
        const { category } = splitStream(stream);
        counts.set(category, (counts.get(category) ?? 0) + 1);
      }
      return [...counts].map(([category, value]) => ({ labels: { reader, category }, value }));
    },
  });

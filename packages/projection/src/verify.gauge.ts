import type { Metrics } from '@cairn/runtime/metrics';

/** Tells which read models were folded from another history than the one in the log. */
export const gaugeDiffering = (metrics: Metrics, differing: () => readonly string[]): void =>
  metrics.gauge({
    name: 'cairn_history_differs',
    help: 'Read models that were folded from another history than the one that is now in the log.',
    labels: ['read_model'],
    read: () => differing().map((schema) => ({ labels: { read_model: schema }, value: 1 })),
  });

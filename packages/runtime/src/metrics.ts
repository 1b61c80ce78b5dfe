import { Gauge, Registry } from 'prom-client';

/** One value of a gauge, under its labels. */
export type Sample = { labels: Readonly<Record<string, string>>; value: number };

type GaugeOf = {
  name: string;
  help: string;
  labels: readonly string[];
  read: () => readonly Sample[] | Promise<readonly Sample[]>;
};

/** The metrics of one process, in the text format of Prometheus. */
export const createMetrics = () => {
  const registry = new Registry();
  return {
    /** Adds a gauge that is read whenever somebody asks for the page. */
    gauge: ({ name, help, labels, read }: GaugeOf): void => {
      const gauge = new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers: [registry],
        collect: async () => {
          const samples = await read();
          gauge.reset();
          for (const { labels, value } of samples) gauge.set({ ...labels }, value);
        },
      });
    },
    page: async (): Promise<{ type: string; text: string }> => ({
      type: registry.contentType,
      text: await registry.metrics(),
    }),
  };
};

export type Metrics = ReturnType<typeof createMetrics>;

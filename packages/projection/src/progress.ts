import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './rebuild.ts';

export type Meter = { show(progress: Progress): void; stop(): void };

/** A bar in a terminal; nothing if the output goes elsewhere. */
export const createMeter = (name: string): Meter => {
  const format = `${name} {bar} {percentage}% | {events} events | {eta_formatted} left`;
  const bar = new SingleBar({ format, etaBuffer: 50, clearOnComplete: false }, Presets.shades_classic);
  let begun = false;
  return {
    show: ({ position, head, events }) => {
      // Positions are places in a file and fit a number long before the file fills a disk.
      const total = Number(head > position ? head : position);
      if (!begun) bar.start(total, 0, { events });
      begun = true;
      bar.setTotal(total);
      bar.update(Number(position), { events });
    },
    stop: () => bar.stop(),
  };
};

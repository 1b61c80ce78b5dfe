import colours from 'picocolors';
import { keep, type Kept } from './keep.ts';
import type { Part } from './part.ts';
import type { Screen } from './screen.ts';

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Starts the parts together and resolves when all are ready. Each is added to `kept` before it is ready, so that it can
 * be stopped. Rejects with the first refusal.
 */
export const raise = async (parts: readonly Part[], kept: Kept[], screen: Screen): Promise<void> => {
  const since = Date.now();
  const waiting = new Set<Kept>();
  const starts = parts.map((part) => {
    const one = keep(part, screen.warn);
    kept.push(one);
    waiting.add(one);
    return one.ready.then(() => {
      if (!waiting.delete(one)) return;
      const pid = one.pid() === undefined ? '' : `process ${one.pid()}`;
      screen.line(
        `  ${colours.green('✓')} ${part.name.padEnd(20)} ${part.address.padEnd(16)} ${seconds(since).padEnd(8)} ${colours.dim(pid)}`,
      );
    });
  });
  const ticking = setInterval(() => {
    const open = [...waiting].map((one) => `${one.part.name} (${one.waitsFor()})`);
    screen.status(`${seconds(since)}, waiting for ${open.join(', ')}`);
  }, 500);
  try {
    await Promise.all(starts);
  } finally {
    clearInterval(ticking);
    waiting.clear();
  }
};

/** Stops every part, the last group first. */
export const fell = async (groups: readonly (readonly Kept[])[]): Promise<void> => {
  for (const group of groups.toReversed()) await Promise.all(group.map((one) => one.stop()));
};

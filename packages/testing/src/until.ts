import { vi } from 'vitest';
import { waitMs } from './limits.ts';

/** Asks again and again until the answer is neither false nor undefined, and gives that answer. */
export const until = <T>(ask: () => T | Promise<T>) => vi.waitUntil(ask, { timeout: waitMs, interval: 20 });

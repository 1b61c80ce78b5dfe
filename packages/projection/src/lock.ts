import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from '@cairn/read-model/postgres';

type Runs = Pick<Session, 'run'>;

type TakeLock = {
  signal: AbortSignal;
  pollMs?: number;
  onWait?: () => void;
  whileWaiting?: () => Promise<void>;
};

const key = 'hashtextextended($1, 0)';

/**
 * Takes a lock that lasts as long as the session; false if `signal` was aborted before. It asks again and again, because
 * a connection that waits inside Postgres holds a snapshot and so keeps VACUUM from its work. `whileWaiting` is called
 * before each wait, `onWait` before the first.
 */
export const takeLock = async (
  { run }: Runs,
  name: string,
  { signal, pollMs = 500, onWait, whileWaiting }: TakeLock,
): Promise<boolean> => {
  for (let tries = 0; !signal.aborted; tries += 1) {
    const text = `select pg_try_advisory_lock(${key}) as got`;
    const { rows } = await run<{ got: boolean }>({ text, values: [name] });
    if (rows[0]?.got) return true;
    await whileWaiting?.();
    if (tries === 0) onWait?.();
    await pause(pollMs, undefined, { signal }).catch(() => undefined);
  }
  return false;
};

const swap = (name: string): string => `cairn:swap:${name}`;

/** First statement of every transaction that writes into a read model: no swap happens before its end. */
export const holdOffSwaps = async ({ run }: Runs, name: string): Promise<void> => {
  const text = `select pg_advisory_xact_lock_shared(${key})`;
  await run({ name: 'hold_off_swaps', text, values: [swap(name)] });
};

/** First statement of a swap: waits until no batch is under way, and lets none begin before its end. */
export const holdOffBatches = async ({ run }: Runs, name: string): Promise<void> => {
  await run({ text: `select pg_advisory_xact_lock(${key})`, values: [swap(name)] });
};

import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@cairn/runtime/logger';
import { Refusal } from './refusal.ts';
import type { Settings } from './settings.ts';

const patienceMs = 5_000;
const logger = createLogger({ service: 'start', level: 'silent' });

/** The hosts and ports in a URL, without credentials. */
const addressIn = (url: string): string => /^[\w+]+:\/\/(?:[^/?]*@)?([^/?]*)/.exec(url)?.[1] ?? '';

const reasonOf = (thrown: unknown): string => {
  const { cause = thrown } = thrown as { cause?: unknown };
  const { message = '', code } = cause as { message?: string; code?: unknown };
  return message.split('\n')[0] || String(code);
};

type Store = { ask(): Promise<unknown>; close(): Promise<void> };

/** Asks until the store answers. After five seconds, throws a `Refusal` that names the variable and the address. */
const answering = async (variable: string, url: string, { ask, close }: Store): Promise<void> => {
  const end = Date.now() + patienceMs;
  let reason = 'no answer';
  const late = sleep(patienceMs, 'late' as const, { ref: false });
  const asking = async (): Promise<'answered' | 'late'> => {
    for (; Date.now() < end; await sleep(250)) {
      try {
        await ask();
        return 'answered';
      } catch (thrown) {
        reason = reasonOf(thrown);
      }
    }
    return 'late';
  };
  const outcome = await Promise.race([asking(), late]);
  // Closing the connection ends a request that is still running.
  const closed = close().catch(() => undefined);
  if (outcome === 'late')
    throw new Refusal(
      `Nothing answers at ${variable} (${addressIn(url)}: ${reason}): start that store, or unset ${variable} to use the embedded one.`,
    );
  await closed;
};

const log = async (url: string): Promise<Store> => {
  const { openEventStore } = await import('@cairn/event-store/open');
  const store = openEventStore({ connectionString: url, logger });
  return { ask: () => store.head(), close: store.close };
};

const rows = async (url: string): Promise<Store> => {
  const { openPostgres } = await import('@cairn/read-model/postgres');
  const postgres = openPostgres({ url, logger, max: 1 });
  return { ask: () => postgres.query('select 1'), close: postgres.close };
};

/** Throws a `Refusal` if a store that has a URL in the environment does not answer. */
export const demandStores = async ({ embedded, environment }: Settings): Promise<void> => {
  const { EVENTSTORE_URL, DATABASE_URL } = environment;
  if (!embedded.log) await answering('EVENTSTORE_URL', EVENTSTORE_URL, await log(EVENTSTORE_URL));
  if (!embedded.rows) await answering('DATABASE_URL', DATABASE_URL, await rows(DATABASE_URL));
};

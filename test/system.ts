import { randomUUID } from 'node:crypto';
import { react } from '@cairn/bias-reactor/react';
import { react as keepLaunching } from '@cairn/launcher/react';
import { react as keepAlerts } from '@cairn/alert-reactor/react';
import { buildCommandApp } from '@cairn/command-service/app';
import type { ChatModel } from '@cairn/command-service/suggestions/chat.model';
import type { Role } from '@cairn/contracts/envelope';
import { createExecute } from '@cairn/event-store/execute';
import { openEventStore } from '@cairn/event-store/open';
import { buildQueryApp } from '@cairn/query-service/app';
import { watchSameLog } from '@cairn/query-service/asking/same-log';
import { startTail } from '@cairn/query-service/asking/tail';
import { openPostgres } from '@cairn/read-model/postgres';
import { keyedIds } from '@cairn/runtime/derived-id';
import { createLogger, type Logger } from '@cairn/runtime/logger';
import { now as sameDay } from '@cairn/testing/clock';
import { waitMs } from '@cairn/testing/limits';
import { type Caller, clientOf } from './client.ts';
import type { App } from '@cairn/http/app';
import { accessRecordsTo } from './access-records.ts';
import { assistanceWith } from './assistance.ts';
import { startProjectors } from './projectors.ts';
import { startStores } from './stores.ts';
import { type Claims, issueTokens } from './tokens.ts';

export type SystemOptions = {
  /** Without the reactor nothing is screened, so no rating can become final. */
  reactor?: boolean;
  /** With the alert reactor, the days of `now` begin, and alerts are raised and cleared. */
  alerts?: boolean;
  /** With the launcher, launches open reviews. */
  launches?: boolean;
  /** With a model, writers may ask for suggestions. */
  model?: ChatModel;
  /** The clock of both services and of what runs beside them, also of what they record. Usually that of the tests. */
  now?: () => Date;
  /** The organisation's. */
  timeZone?: string;
  /** Takes every log line of both services and of what runs beside them; without it nothing is logged. */
  logTo?: { write(line: string): void };
};

const openAll = async (
  { eventStoreUrl, databaseUrl }: Awaited<ReturnType<typeof startStores>>,
  { logger, now }: { logger: Logger; now: () => Date },
) => {
  const store = openEventStore({ connectionString: eventStoreUrl, logger });
  // Each connection plans each statement once more, which takes longer than waiting for one of three.
  const postgres = openPostgres({ url: databaseUrl, logger, max: 3 });
  return {
    store,
    postgres,
    sameLog: watchSameLog({ store, postgres, logger }),
    execute: createExecute({ store, logger, now: () => now().toISOString() }),
    tail: await startTail(store, logger),
  };
};

/**
 * The whole system in one process, on its own stores: the embedded event store, Postgres, every projector, the reactor,
 * and both services behind `inject`. `stop` throws what failed in the background.
 */
export const startSystem = async ({
  reactor = true,
  alerts = false,
  launches = false,
  model,
  now = sameDay,
  timeZone,
  logTo,
}: SystemOptions = {}) => {
  const logger = createLogger({ service: 'system', level: logTo ? 'debug' : 'silent' }, logTo);
  const [stores, tokens] = await Promise.all([startStores(), issueTokens()]);
  const { store, postgres, execute, tail, sameLog } = await openAll(stores, { logger, now });
  const stopping = new AbortController();
  const running = { store, postgres, logger, signal: stopping.signal };
  const projectors = await startProjectors(running);

  const built = { rateLimit: 0, streamsPerToken: 0, checkReplies: true, patienceMs: waitMs };
  const clock = { storeNow: now, aheadMs: () => 0 };
  const shared = { store, now, clock, timeZone, logger, auth: tokens.auth(), ...built };
  const payloadKey = 'a payload key of at least 32 characters';
  const deriveId = keyedIds('an id key of at least 32 characters');
  const keeping = { ...running, execute, now, timeZone: timeZone ?? 'UTC', deriveId, lookEveryMs: 100 };
  const reacting = Promise.all([
    reactor ? react({ ...running, execute, now }) : undefined,
    alerts ? keepAlerts(keeping) : undefined,
    launches ? keepLaunching(keeping) : undefined,
  ]);
  reacting.catch(() => undefined);
  const assistance = model && assistanceWith(model, () => query);
  const command = await buildCommandApp({ ...shared, execute, payloadKey, deriveId, assistance });
  const settings = { ...shared, sendAccessRecords: accessRecordsTo(command) };
  const query: App = await buildQueryApp({ ...settings, postgres, tail, sameLog });
  await Promise.all([command.ready(), query.ready()]);

  return {
    ...stores,
    store,
    postgres,
    execute,
    command,
    query,
    /** The settings of both services. */
    settings,
    sameLog,
    tail,
    ...clientOf({ command, query, store }),
    token: tokens.mint,
    /** The key of the tokens that both services accept. */
    tokenKey: tokens.privateKey,
    /** A caller with these roles; a new person if none is named. */
    caller: async (roles: readonly Role[], claims: Partial<Claims> = {}): Promise<Caller> => {
      const personId = claims.personId ?? randomUUID();
      return { personId, token: await tokens.mint({ roles, ...claims, personId }) };
    },
    stop: async (): Promise<void> => {
      await Promise.all([command.close(), query.close()]);
      stopping.abort();
      sameLog.stop();
      const ends = await Promise.allSettled([projectors.ended, reacting, tail.stop()]);
      await postgres.close();
      await store.close();
      await stores.stop();
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
};

export type System = Awaited<ReturnType<typeof startSystem>>;

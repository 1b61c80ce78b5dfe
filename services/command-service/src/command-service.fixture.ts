import { randomUUID } from 'node:crypto';
import type { Role } from '@cairn/contracts/envelope';
import { createExecute, type Execute } from '@cairn/event-store/execute';
import { type EventStore, openEventStore } from '@cairn/event-store/open';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import type { StoreClock } from '@cairn/event-store/store-clock';
import type { App } from '@cairn/http/app';
import { createAuth } from '@cairn/http/auth';
import { type DeriveId, keyedIds, unkeyedId } from '@cairn/runtime/derived-id';
import { createLogger } from '@cairn/runtime/logger';
import { now } from '@cairn/testing/clock';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { buildCommandApp } from './app.ts';

const issuer = 'https://cairn.test';
const audience = 'cairn';
const logger = createLogger({ service: 'command-service', level: 'silent' });

/** Somebody with a token. */
export type Caller = { personId: string; headers: { authorization: string } };

/** `kind: null` is a token that names none. */
type Claims = { personId?: string; kind?: string | null };

type Post = [by: Caller, path: string, body: unknown, headers?: Record<string, string>];

type Options = {
  around?: (execute: Execute) => Execute;
  /** The clock of the service; that of the tests, unless a test sets another. */
  clockOf?: (store: EventStore) => StoreClock;
};

const rightClock = (): StoreClock => ({
  now,
  storeNow: now,
  aheadMs: () => 0,
  look: async () => undefined,
});

/** The command service on an event store of its own, answering `inject`. `around` can make its commands fail. */
export const startCommandService = async ({
  around = (execute) => execute,
  clockOf = rightClock,
}: Options = {}) => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const server = await scratchEventStore();
  const store = openEventStore({ connectionString: server.connectionString, logger });
  const clock = clockOf(store);
  const execute = createExecute({ store, logger, now: () => clock.now().toISOString() });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] };
  const appWith = async (deriveId: DeriveId) => {
    const app = await buildCommandApp({
      execute: around(execute),
      store,
      payloadKey: 'a payload key of at least 32 characters',
      deriveId,
      now: clock.now,
      clock,
      logger,
      auth: createAuth({ jwks, issuer, audience }),
      rateLimit: 0,
      checkReplies: true,
    });
    await app.ready();
    return app;
  };
  const app = await appWith(keyedIds('an id key of at least 32 characters'));

  const caller = async (
    roles: readonly Role[],
    { personId = randomUUID(), kind = 'human' }: Claims = {},
  ): Promise<Caller> => {
    const token = await new SignJWT({
      person_id: personId,
      ...(kind !== null && { kind }),
      roles: [...roles],
    })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(personId)
      .setExpirationTime('1h')
      .sign(privateKey);
    return { personId, headers: { authorization: `Bearer ${token}` } };
  };

  const postTo = async (to: App, [by, path, body, headers = {}]: Post) => {
    const reply = await to.inject({
      method: 'POST',
      url: `/v1${path}`,
      headers: { 'content-type': 'application/json', ...by.headers, ...headers },
      payload: JSON.stringify(body),
    });
    return { status: reply.statusCode, headers: reply.headers, body: reply.json<Answer>() };
  };

  const stop = async (): Promise<void> => {
    await app.close();
    await store.close();
    await server.remove();
  };

  return {
    app,
    store,
    execute,
    caller,
    post: (...sent: Post) => postTo(app, sent),
    /** Posts to a service from the time before ids had a key, on the same log. */
    postWithUnkeyedIds: async (...sent: Post) => {
      const older = await appWith(unkeyedId);
      try {
        return await postTo(older, sent);
      } finally {
        await older.close();
      }
    },
    look: clock.look,
    stop,
  };
};

export type CommandService = Awaited<ReturnType<typeof startCommandService>>;

/** What a command answers, or a problem. */
export type Answer = {
  id: string;
  revision: number;
  position: string;
  code: string;
  detail: string;
  fields?: { path: string; message: string }[];
};

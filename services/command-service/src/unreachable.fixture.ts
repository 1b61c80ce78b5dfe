import type { App } from '@cairn/http/app';
import { createLogger } from '@cairn/runtime/logger';
import { buildCommandApp } from './app.ts';

const never = () => Promise.reject(new Error('a command with a well-formed body has come this far'));
const unreachable = Object.assign(never, { state: never, recent: never, dryRun: never });
const everybody = ['employee', 'manager', 'hr', 'auditor', 'strategist', 'integrator', 'system'];

/** The app of the command service without an event store: it describes itself, and refuses bodies that are malformed. */
export const unreachableApp = (): Promise<App> =>
  buildCommandApp({
    execute: unreachable as never,
    store: {} as never,
    payloadKey: 'a payload key of at least 32 characters',
    deriveId: () => '0199d1c2-5a0e-7c44-9b1f-2f6c1a9f0e3d',
    now: () => new Date('2026-07-01'),
    clock: { storeNow: () => new Date('2026-07-01'), aheadMs: () => 0 },
    logger: createLogger({ service: 'command-service', level: 'silent' }),
    auth: { authenticate: () => ({ roles: everybody, kind: 'human' }) as never, known: () => undefined },
  });

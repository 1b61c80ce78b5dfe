import { buildCommandApp } from '@cairn/command-service/app';
import { buildQueryApp } from '@cairn/query-service/app';
import { createLogger } from '@cairn/runtime/logger';
import { issueTokens } from './tokens.ts';

const unused = {} as never;

const build = async () => {
  const shared = {
    auth: (await issueTokens()).auth(),
    logger: createLogger({ service: 'test', level: 'silent' }),
    store: unused,
    now: () => new Date(),
    clock: { storeNow: () => new Date(), aheadMs: () => 0 },
  };
  const reading = { postgres: unused, tail: unused, sameLog: unused, sendAccessRecords: unused };
  return {
    commands: await buildCommandApp({ ...shared, execute: unused, payloadKey: '', deriveId: unused }),
    queries: await buildQueryApp({ ...shared, ...reading }),
  };
};

let built: ReturnType<typeof build> | undefined;

/** Both services without stores: they describe themselves, and answer nothing else. Built once, because it takes seconds. */
export const apis = (): ReturnType<typeof build> => (built ??= build());

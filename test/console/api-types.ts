import { buildCommandApp } from '@cairn/command-service/app';
import { typesOf } from '@cairn/console/api/write-types';
import { buildQueryApp } from '@cairn/query-service/app';
import { createLogger } from '@cairn/runtime/logger';
import { fileURLToPath } from 'node:url';
import { issueTokens } from '../tokens.ts';

const unused = {} as never;

const apps = async () => {
  const shared = {
    auth: (await issueTokens()).auth(),
    logger: createLogger({ service: 'test', level: 'silent' }),
    store: unused,
    now: () => new Date(),
    clock: { storeNow: () => new Date(), aheadMs: () => 0 },
  };
  const commands = await buildCommandApp({ ...shared, execute: unused, payloadKey: '', deriveId: unused });
  const reading = { postgres: unused, tail: unused, sameLog: unused, sendAccessRecords: unused };
  return { commands, queries: await buildQueryApp({ ...shared, ...reading }) };
};

/** The types that the console is built on: each file, and what it should hold. */
export const apiTypes = async (): Promise<{ file: string; types: string }[]> =>
  Promise.all(
    Object.entries(await apps()).map(async ([name, app]) => ({
      file: fileURLToPath(new URL(`../../packages/console/src/api/${name}.d.ts`, import.meta.url)),
      types: await typesOf((await app.inject('/openapi.json')).body),
    })),
  );

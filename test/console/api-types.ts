import { buildCommandApp } from '@cairn/command-service/app';
import { typesOf } from '@cairn/console/api/write-types';
import { buildQueryApp } from '@cairn/query-service/app';
import { createLogger } from '@cairn/runtime/logger';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const sources = fileURLToPath(new URL('../../packages/console/src', import.meta.url));

/** Every path of the API that a source of the console names. */
const pathsUsed = async (): Promise<ReadonlySet<string>> => {
  const names = await readdir(sources, { recursive: true });
  const code = names.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
  const texts = await Promise.all(code.map((name) => readFile(join(sources, name), 'utf8')));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/'(\/v1\/[\w/{}-]+)'/g)].map(([, path = '']) => path)),
  );
};

/** The types that the console is built on: each file, and what it should hold. */
export const apiTypes = async (): Promise<{ file: string; types: string }[]> => {
  const used = await pathsUsed();
  return Promise.all(
    Object.entries(await apps()).map(async ([name, app]) => ({
      file: join(sources, `api/${name}.d.ts`),
      types: await typesOf((await app.inject('/openapi.json')).body, (path) => used.has(path)),
    })),
  );
};

type Described = { paths: Record<string, { get?: { 'x-access'?: string } }> };

/** The line of the access table of every query, by its path. */
export const queryActions = async (): Promise<ReadonlyMap<string, string>> => {
  const { queries } = await apps();
  const { paths } = (await queries.inject('/openapi.json')).json<Described>();
  return new Map(Object.entries(paths).map(([path, { get }]) => [path, get?.['x-access'] ?? '']));
};

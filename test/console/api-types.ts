import { typesOf } from '@cairn/console/api/write-types';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apis } from '../apis.ts';

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
    Object.entries(await apis()).map(async ([name, app]) => ({
      file: join(sources, `api/${name}.d.ts`),
      types: await typesOf((await app.inject('/openapi.json')).body, (path) => used.has(path)),
    })),
  );
};

type Described = { paths: Record<string, { get?: { 'x-access'?: string } }> };

/** The line of the access table of every query, by its path. */
export const queryActions = async (): Promise<ReadonlyMap<string, string>> => {
  const { queries } = await apis();
  const { paths } = (await queries.inject('/openapi.json')).json<Described>();
  return new Map(Object.entries(paths).map(([path, { get }]) => [path, get?.['x-access'] ?? '']));
};

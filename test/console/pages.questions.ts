import type { Role } from '@cairn/contracts/envelope';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../packages/console/src', import.meta.url));

/** Sources of a page and of everything that it imports. */
const textsOf = async (file: string, seen = new Map<string, string>()): Promise<Map<string, string>> => {
  if (seen.has(file)) return seen;
  const text = await readFile(file, 'utf8');
  seen.set(file, text);
  for (const [, name = ''] of text.matchAll(/(?:from|import) '(\.[^']+\.tsx?)'/g))
    if (!name.endsWith('.d.ts')) await textsOf(join(dirname(file), name), seen);
  return seen;
};

// A path that only types something is asked by nobody.
const asked = /(?:\b(?:query|urlOf)\(\s*|^const path = )'(\/v1\/[^']+)'/gm;

/** The queries that each page of the console asks, by its address. */
export const questionsOfPages = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const index = await readFile(join(sources, 'pages.ts'), 'utf8');
  const files = index.matchAll(/path: '([^']+)',\s*page: lazy\(\(\) => import\('([^']+)'\)/g);
  const found = new Map<string, readonly string[]>();
  for (const [, path = '', file = ''] of files) {
    const texts = await textsOf(join(sources, file));
    const paths = [...texts.values()].flatMap((text) => [...text.matchAll(asked)].map(([, one = '']) => one));
    found.set(path, [...new Set(paths)].sort());
  }
  return found;
};

export type PageOfConsole = { path: string; nav?: { roles: readonly Role[] } };

/** The pages of the console. They are written for a browser, so their types are not known here. */
export const pagesOfConsole = async (): Promise<readonly PageOfConsole[]> => {
  const { pages } = (await import(join(sources, 'pages.ts'))) as { pages: readonly PageOfConsole[] };
  return pages;
};

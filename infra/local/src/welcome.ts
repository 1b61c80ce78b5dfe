import colours from 'picocolors';
import { guideOf } from './guide.ts';
import type { Screen } from './screen.ts';
import { signInLink } from './sign-in-code.ts';
import { quoted } from './shell.ts';
import { curlOf, nearest, shownFile, writeTokens } from './token-files.ts';
import { type TokenRole, tokenRoles } from '@cairn/contracts/actor.values';
import type { MintToken } from './tokens.ts';

export type Welcome = {
  dataDir: string;
  commandUrl: string;
  queryUrl: string;
  mintToken: MintToken;
  signInSecret: string | undefined;
  screen: Screen;
};

/** A command that prints another token. It works from this folder, even if the data folder is not the default one. */
const tokenCommand = (dataDir: string): string => {
  const elsewhere = nearest(dataDir) === '.cairn' ? '' : `CAIRN_DATA_DIR=${quoted(nearest(dataDir))} `;
  return `${elsewhere}npx -y pnpm@12.21.0 run token --role hr`;
};

/** Programs have no use for a page. */
const signsIn: readonly TokenRole[] = ['employee', 'manager', 'hr', 'auditor', 'strategist', 'fairness'];

/** Prints the addresses, and the file with the token of each role. */
export const welcome = async ({
  dataDir,
  commandUrl,
  queryUrl,
  mintToken,
  signInSecret,
  screen,
}: Welcome): Promise<void> => {
  const { people, tries } = await guideOf(dataDir);
  await writeTokens(dataDir, { people, mintToken });
  screen.line(`\n${colours.bold('Cairn is ready.')}  Ctrl-C stops it.\n`);
  screen.line(`  commands  ${commandUrl}   ${commandUrl}/docs   ${commandUrl}/openapi.json`);
  screen.line(`  queries   ${queryUrl}   ${queryUrl}/docs   ${queryUrl}/openapi.json\n`);
  if (signInSecret !== undefined) {
    screen.line('The console, signed in as one of these. Each link works once:\n');
    for (const role of signsIn)
      screen.line(`  ${role.padEnd(11)} ${signInLink(queryUrl, { secret: signInSecret, role })}`);
    screen.line('');
  }
  screen.line(`Tokens, valid for one day (for another one, run ${tokenCommand(dataDir)}):\n`);
  for (const role of tokenRoles) screen.line(`  ${role.padEnd(11)} ${shownFile(dataDir, role)}`);
  screen.line('\nTry these:\n');
  for (const { role, path, shows } of tries.slice(0, 3)) {
    screen.line(`  ${colours.dim(`# ${shows}`)}`);
    screen.line(`  ${curlOf(dataDir, role, `${queryUrl}${path}`)}`);
  }
  screen.line('');
};

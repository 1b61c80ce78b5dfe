import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@cairn/runtime/environment';
import type { ChildOptions } from './child.ts';
import type { Part } from './part.ts';
import type { Ports } from './ports.ts';
import { processPart } from './service.ts';

/** The OpenID provider of this machine. */
export const issuerProgram = fileURLToPath(new URL('issuer.main.ts', import.meta.url));

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Where people sign in to the console. Our own issuer lets in whoever has a link, so nobody else may reach the services. */
export const signInAt = ({
  CAIRN_CONSOLE_ISSUER,
  CAIRN_HOST,
}: Environment): 'elsewhere' | 'here' | 'nowhere' => {
  if (CAIRN_CONSOLE_ISSUER) return 'elsewhere';
  return loopback.has(CAIRN_HOST) ? 'here' : 'nowhere';
};

const issuerUrl = (ports: Partial<Ports>): string => `http://127.0.0.1:${ports.CAIRN_ISSUER_PORT}`;

const built = async (folder: string): Promise<string> => {
  const { buildConsole } = await import('@cairn/console/build');
  await buildConsole(folder);
  return folder;
};

/** Builds the pages of the console unless they are in a folder already, and returns the settings of the service that serves them; none if nobody could sign in. */
export const buildPages = async (
  dataDir: string,
  { environment, ports }: { environment: Environment; ports: Partial<Ports> },
): Promise<NodeJS.ProcessEnv> => {
  const at = signInAt(environment);
  if (at === 'nowhere') return {};
  const folder = environment.CAIRN_CONSOLE_DIR ?? (await built(join(dataDir, 'console')));
  return { CAIRN_CONSOLE_DIR: folder, ...(at === 'here' && { CAIRN_CONSOLE_ISSUER: issuerUrl(ports) }) };
};

/** Our own issuer, if people sign in here. */
export const issuerPart = (
  { environment, ports }: { environment: Environment; ports: Partial<Ports> },
  child: Omit<ChildOptions, 'entry' | 'args'>,
): Part[] => {
  if (signInAt(environment) !== 'here') return [];
  const url = issuerUrl(ports);
  const probe = async (): Promise<string | undefined> => {
    const reply = await fetch(`${url}/.well-known/openid-configuration`).catch(() => undefined);
    return reply?.ok ? undefined : 'its port';
  };
  const address = url.replace('http://', '');
  return [processPart({ name: 'issuer', address, probe }, { ...child, entry: issuerProgram })];
};

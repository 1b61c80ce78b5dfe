import { type Environment, readEnvironment } from '@cairn/runtime/environment';
import { runAs } from '@cairn/local-postgres/run-as';
import { refuseInsecure } from '@cairn/runtime/production';
import { withSecretFiles } from '@cairn/runtime/secret-files';
import { mkdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Keys } from './keys.ts';
import type { LogAccess } from './log-access.ts';
import { type PortVariable, type Ports } from './ports.ts';
import { Refusal } from './refusal.ts';
import { services } from './services.ts';

export type Settings = {
  environment: Environment;
  dataDir: string;
  fresh: boolean;
  demo: boolean;
  /** Which stores run embedded, because the environment has no URL for them. */
  embedded: { log: boolean; rows: boolean };
};

const usage = 'start [--fresh] [--no-demo]';

const flags = (args: readonly string[]): { fresh: boolean; demo: boolean } => {
  try {
    const options = { fresh: { type: 'boolean' }, 'no-demo': { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return { fresh: values.fresh ?? false, demo: !values['no-demo'] };
  } catch (thrown) {
    throw new Refusal(
      `${thrown instanceof Error ? thrown.message.split('.')[0] : 'Unknown option'}: ${usage}`,
    );
  }
};

const folder = async (path: string): Promise<string> => {
  const whole = resolve(path);
  try {
    // If Postgres runs as another user, that one must pass through to the folder of its own.
    await mkdir(whole, { recursive: true, mode: runAs() ? 0o711 : 0o700 });
    return await realpath(whole);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    throw new Refusal(
      `The data folder ${whole} cannot be created (${code}): set CAIRN_DATA_DIR to another folder.`,
    );
  }
};

const refusing = <T>(work: () => T, advice = ''): T => {
  try {
    return work();
  } catch (thrown) {
    throw new Refusal(`${thrown instanceof Error ? thrown.message : String(thrown)}${advice}`);
  }
};

/** Refuses production, as the services would later, because they get the keys and perhaps the log of this machine. */
const refuseProduction = (environment: Environment, isEmbedded: boolean): void => {
  const own = { CAIRN_JWKS_URL: undefined, CAIRN_JWKS_FILE: 'keys/jwks.json' };
  const encrypted = isEmbedded &&
    environment.CAIRN_EVENTSTORE_TLS === 'true' && { EVENTSTORE_URL: 'esdb://' };
  refusing(
    () => refuseInsecure({ ...environment, ...own, ...encrypted }, ['log', 'database', 'tokens']),
    ' `start` is made for development: unset NODE_ENV.',
  );
};

/** Reads the settings from the arguments and the environment. Throws a `Refusal` if one of them is wrong. */
export const readSettings = async (args: readonly string[]): Promise<Settings> => {
  const chosen = flags(args);
  const environment = refusing(readEnvironment);
  const { EVENTSTORE_URL, DATABASE_URL } = withSecretFiles(process.env);
  const embedded = { log: !EVENTSTORE_URL, rows: !DATABASE_URL };
  refuseProduction(environment, embedded.log);
  return { ...chosen, environment, embedded, dataDir: await folder(environment.CAIRN_DATA_DIR) };
};

/** The variables with the ports that this start needs. */
export const neededPorts = ({ embedded }: Settings): PortVariable[] => [
  ...(embedded.log ? (['CAIRN_EVENTSTORE_PORT'] as const) : []),
  ...(embedded.rows ? (['CAIRN_POSTGRES_PORT'] as const) : []),
  ...services.map(({ port }) => port),
  'CAIRN_ISSUER_PORT',
];

/** The URL of the embedded Postgres. */
export const postgresUrl = (password: string, port: number | undefined): string =>
  `postgres://cairn:${password}@127.0.0.1:${port}/cairn`;

/** The environment of every process in the stack. */
export const childEnvironment = (
  { environment, embedded }: Settings,
  { ports, keys, log }: { ports: Partial<Ports>; keys: Omit<Keys, 'privateKey'>; log: LogAccess },
): NodeJS.ProcessEnv => {
  const { CAIRN_JWKS_URL: _elsewhere, ...inherited } = withSecretFiles(process.env);
  const named = Object.entries(ports).map(([name, port]) => [name, String(port)] as const);
  return {
    ...inherited,
    ...Object.fromEntries(named),
    CAIRN_COMMAND_URL: `http://127.0.0.1:${ports.CAIRN_COMMAND_PORT}`,
    CAIRN_QUERY_URL: `http://127.0.0.1:${ports.CAIRN_QUERY_PORT}`,
    EVENTSTORE_URL: embedded.log ? log.url(ports.CAIRN_EVENTSTORE_PORT) : environment.EVENTSTORE_URL,
    DATABASE_URL: embedded.rows
      ? postgresUrl(keys.postgresPassword, ports.CAIRN_POSTGRES_PORT)
      : environment.DATABASE_URL,
    // The demo alone sends more than a minute's worth of requests.
    CAIRN_RATE_LIMIT: process.env.CAIRN_RATE_LIMIT || '0',
    CAIRN_JWKS_FILE: keys.jwksFile,
    CAIRN_PAYLOAD_KEY: environment.CAIRN_PAYLOAD_KEY ?? keys.payloadKey,
    CAIRN_ID_KEY: environment.CAIRN_ID_KEY ?? keys.idKey,
  };
};

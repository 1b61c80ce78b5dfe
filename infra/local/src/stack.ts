import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@cairn/programs/compile';
import type { ChildOptions } from './child.ts';
import { buildPages, issuerPart, issuerProgram, signInAt } from './console.ts';
import { forgetDemo } from './guide.ts';
import type { Kept } from './keep.ts';
import { keysOf } from './keys.ts';
import { lockFolder } from './lock.ts';
import { logAccess } from './log-access.ts';
import { freePorts } from './ports.ts';
import { fell, raise } from './raise.ts';
import { demandStores } from './reach.ts';
import { modelVariables, startRecordedModel } from './recorded-model.ts';
import { Refusal } from './refusal.ts';
import type { Screen } from './screen.ts';
import { serviceParts, servicePrograms } from './services.ts';
import { childEnvironment, neededPorts, type Settings } from './settings.ts';
import { beginAnew, eventStorePart, eventStoreProgram, logDir, postgresPart } from './stores.ts';
import { type MintToken, tokenMint } from './tokens.ts';

export type Stack = {
  commandUrl: string;
  queryUrl: string;
  eventStoreUrl: string;
  mintToken: MintToken;
  /** Whether people may ask the recorded model for suggestions. */
  suggests: boolean;
  /** Seals the links that sign in to the console; undefined if people sign in elsewhere or there is no console. */
  signInSecret: string | undefined;
};

/** Supervises all processes: `open` starts them, and `close` stops them in the reverse order. */
export type Supervisor = { open(): Promise<Stack>; close(): Promise<void> };

// If a supervisor was killed a moment ago, its processes may still hold their ports.
const patienceMs = 8_000;

const logFolder = async (dataDir: string): Promise<string> => {
  const folder = join(dataDir, 'logs');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};

/** Compiles what the stack runs. Services that die are started again from the same files. */
const compiledPrograms = async (dataDir: string): Promise<string> => {
  const folder = join(dataDir, 'programs');
  await rm(folder, { recursive: true, force: true });
  await compile([eventStoreProgram, issuerProgram, ...servicePrograms], folder);
  return folder;
};

const localUrl = (port: number | undefined): string => `http://127.0.0.1:${port}`;

/** Prepares the data folder for the processes. Writes nothing if a port is taken or a store does not answer. */
const prepare = async (settings: Settings, patience: number) => {
  const { dataDir, embedded, environment, fresh } = settings;
  const ports = await freePorts(environment, neededPorts(settings), patience);
  await demandStores(settings);
  if (fresh) await beginAnew(dataDir, embedded);
  if (embedded.log && !existsSync(logDir(dataDir))) await forgetDemo(dataDir);
  const keys = await keysOf(dataDir);
  const log = await logAccess(dataDir, environment.CAIRN_EVENTSTORE_TLS === 'true');
  const [logs, programs, pages] = await Promise.all([
    logFolder(dataDir),
    compiledPrograms(dataDir),
    buildPages(dataDir, { environment, ports }),
  ]);
  return { ports, keys, log, logs, programs, pages };
};

/** Locks and prepares the data folder. Starts no process yet. */
export const supervise = async (settings: Settings, screen: Screen): Promise<Supervisor> => {
  const { dataDir, embedded, environment } = settings;
  const lock = await lockFolder(dataDir);
  const prepared = prepare(settings, lock.abandoned ? patienceMs : 0);
  const { ports, keys, log, logs, programs, pages } = await prepared.catch(async (thrown: unknown) => {
    await lock.release();
    throw thrown;
  });
  const recorded = settings.demo && !environment.CAIRN_MODEL_URL ? await startRecordedModel() : undefined;
  const variables = {
    ...childEnvironment(settings, { ports, keys, log }),
    ...modelVariables(recorded),
    ...pages,
  };
  const childOf = (name: string): Omit<ChildOptions, 'entry' | 'args'> => ({
    programs,
    environment: variables,
    logFile: join(logs, `${name}.log`),
    hear: ({ text }) => screen.warn(`${name}: ${text}`),
  });
  const stores: Kept[] = [];
  const services: Kept[] = [];
  let closing = false;

  const open = async (): Promise<Stack> => {
    const { CAIRN_EVENTSTORE_PORT: logPort = 0, CAIRN_POSTGRES_PORT: rows = 0 } = ports;
    const parts = [
      ...(embedded.log
        ? [eventStorePart(dataDir, { port: logPort, args: log.args }, childOf('eventstoredb'))]
        : []),
      ...(embedded.rows
        ? [postgresPart(dataDir, { port: rows, password: keys.postgresPassword }, screen.line)]
        : []),
    ];
    await raise(parts, stores, screen);
    if (closing) throw new Refusal('it was stopped before it was ready');
    const issuer = issuerPart({ environment, ports }, childOf('issuer'));
    await raise([...serviceParts(ports, environment.CAIRN_HOST, childOf), ...issuer], services, screen);
    return {
      commandUrl: localUrl(ports.CAIRN_COMMAND_PORT),
      queryUrl: localUrl(ports.CAIRN_QUERY_PORT),
      eventStoreUrl: variables.EVENTSTORE_URL ?? '',
      mintToken: tokenMint(keys.privateKey, environment),
      suggests: recorded !== undefined,
      signInSecret: signInAt(environment) === 'here' ? keys.signInSecret : undefined,
    };
  };
  const close = async (): Promise<void> => {
    closing = true;
    await fell([stores, services]);
    await recorded?.stop();
    await lock.release();
  };
  return { open, close };
};

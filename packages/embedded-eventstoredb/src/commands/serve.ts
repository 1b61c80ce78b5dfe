import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDBOptions } from '../start.ts';
import { DataDirInUse } from '../log/lock.ts';
import { fail, say } from './say.ts';

type Options = {
  readonly port: number;
  readonly dataDir: string;
  readonly host: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly credentialsFile?: string;
  readonly insecure?: true;
  readonly wait: number;
};

const seconds = (text: string): number => {
  const number = Number(text);
  if (!(number >= 0 && number <= 3_600)) throw new InvalidArgumentError('not a number of seconds up to 3600');
  return number;
};

const portNumber = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('not a port number');
  return port;
};

const credentialsIn = (file: string): { username: string; password: string } => {
  const [, username, password] = /^([^:\r\n]+):([^\r\n]+)\s*$/.exec(readFileSync(file, 'utf8')) ?? [];
  if (!username || !password) throw new Error(`${file} does not hold a line of the form user:password`);
  return { username, password };
};

const securityOf = ({
  tlsCert,
  tlsKey,
  credentialsFile,
  insecure,
}: Options): Partial<EmbeddedEventStoreDBOptions> => {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new Error('--tls-cert and --tls-key belong together');
  return {
    ...(tlsCert && tlsKey ? { tls: { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) } } : {}),
    ...(credentialsFile ? { credentials: credentialsIn(credentialsFile) } : {}),
    ...(insecure ? { insecure } : {}),
  };
};

const pauseMs = 100;

/** Starts the server; where another one still has the folder, tries again for `wait` seconds. */
const start = async (options: Options) => {
  const { port, dataDir, host, wait } = options;
  const end = Date.now() + wait * 1_000;
  for (;;) {
    try {
      return await startEmbeddedEventStoreDB({ port, dataDir, host, ...securityOf(options) });
    } catch (error) {
      if (!(error instanceof DataDirInUse) || Date.now() >= end) throw error;
      await pause(pauseMs);
    }
  }
};

const run = async (options: Options): Promise<void> => {
  const server = await start(options);
  say({
    level: 'info',
    msg: 'listening',
    connectionString: server.connectionString,
    dataDir: options.dataDir,
  });
  // LMDB reports a write that failed half-way beside the appends that it fails; it must not be asked again.
  process.once('unhandledRejection', (error) => {
    fail(error);
    process.exit(1);
  });
  const stop = (signal: string): void => {
    say({ level: 'info', msg: 'stopping', signal });
    void server.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', () => stop('SIGINT'));
  process.once('SIGTERM', () => stop('SIGTERM'));
};

/** `eventstoredb serve`, which is also what `eventstoredb` alone does. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('serve the log in a folder until told to stop')
    .option('--port <number>', 'port to listen on; 0 takes a free one', portNumber, 2113)
    .option('--data-dir <folder>', 'where the log is kept', '.eventstoredb')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--tls-cert <file>', 'certificate to serve with over TLS, in PEM')
    .option('--tls-key <file>', 'private key of the certificate, in PEM')
    .option('--credentials-file <file>', 'file with the one user:password that may call; needs TLS')
    .option('--wait <seconds>', 'how long to wait for a server that still has the folder', seconds, 0)
    .option('--insecure', 'listen where others can reach it without TLS or credentials')
    .action((options: Options) => run(options).catch(fail));

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDBOptions } from '../start.ts';
import { DataDirInUse } from '../log/disk/lock.ts';
import { fail, say } from './say.ts';

type Options = {
  readonly port: number;
  readonly dataDir: string;
  readonly host: string;
  readonly maxAppendSize?: number;
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

/** The file that an option names. */
const read = (option: string, file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : `it can't be read (${code ?? String(cause)})`;
    throw new Error(`${option} names ${file}: ${why}`, { cause });
  }
};

const credentialsIn = (file: string): { username: string; password: string } => {
  const text = read('--credentials-file', file).toString();
  const [, username, password] = /^([^:\r\n]+):([^\r\n]+)\s*$/.exec(text) ?? [];
  if (!username || !password) throw new Error(`${file} does not hold a line of the form user:password`);
  return { username, password };
};

/** The options that are only given where they were asked for. */
const givenIn = ({
  tlsCert,
  tlsKey,
  credentialsFile,
  insecure,
  maxAppendSize,
}: Options): Partial<EmbeddedEventStoreDBOptions> => {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new Error('--tls-cert and --tls-key belong together');
  return {
    ...(tlsCert && tlsKey
      ? { tls: { cert: read('--tls-cert', tlsCert), key: read('--tls-key', tlsKey) } }
      : {}),
    ...(credentialsFile ? { credentials: credentialsIn(credentialsFile) } : {}),
    ...(insecure ? { insecure } : {}),
    ...(maxAppendSize === undefined ? {} : { maxAppendSize }),
  };
};

const pauseMs = 100;

/** Starts the server; where another one still has the folder, tries again for `wait` seconds. */
const start = async (options: Options) => {
  const { port, dataDir, host, wait } = options;
  const end = Date.now() + wait * 1_000;
  for (;;) {
    try {
      return await startEmbeddedEventStoreDB({ port, dataDir, host, ...givenIn(options) });
    } catch (error) {
      if (!(error instanceof DataDirInUse) || Date.now() >= end) throw error;
      await pause(pauseMs);
    }
  }
};

const endWith = (error: unknown): void => {
  fail(error);
  process.exit(1);
};

const run = async (options: Options): Promise<void> => {
  // LMDB reports a write that failed half-way beside the appends that it fails; it must not be asked again.
  process.once('unhandledRejection', endWith);
  const server = await start(options).catch((error: unknown) => {
    process.off('unhandledRejection', endWith);
    throw error;
  });
  say({
    level: 'info',
    msg: 'listening',
    connectionString: server.connectionString,
    dataDir: options.dataDir,
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
    .description('serve the log in a folder until told to stop; what eventstoredb alone does')
    .allowExcessArguments()
    .option('--port <number>', 'port to listen on; 0 takes a free one', portNumber, 2113)
    .option('--data-dir <folder>', 'where the log is kept', '.eventstoredb')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--max-append-size <bytes>', 'event data that one append may carry; 1 MiB unless told', Number)
    .option('--tls-cert <file>', 'certificate to serve with over TLS, in PEM')
    .option('--tls-key <file>', 'private key of the certificate, in PEM')
    .option('--credentials-file <file>', 'file with the one user:password that may call; needs TLS')
    .option('--wait <seconds>', 'how long to wait for a server that still has the folder', seconds, 0)
    .option('--insecure', 'listen where others can reach it without TLS or credentials')
    .action((options: Options, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`);
      return run(options).catch(fail);
    });

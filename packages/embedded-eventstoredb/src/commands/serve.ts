import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { startEmbeddedEventStoreDB } from '../start.ts';
import { DataDirInUse } from '../log/disk/lock.ts';
import { fail, say } from './say.ts';
import { optionalSettings, portNumber, seconds, type ServeFlags } from './serve.flags.ts';

const RETRY_MS = 100;

/** Starts the server. If another one still uses the folder, tries again for `wait` seconds. */
const start = async (options: ServeFlags) => {
  const { port, dataDir, host, wait } = options;
  const end = Date.now() + wait * 1_000;
  for (;;) {
    try {
      return await startEmbeddedEventStoreDB({ port, dataDir, host, ...optionalSettings(options) });
    } catch (error) {
      if (!(error instanceof DataDirInUse) || Date.now() >= end) throw error;
      await pause(RETRY_MS);
    }
  }
};

const endWith = (error: unknown): void => {
  fail(error);
  process.exit(1);
};

const run = async (options: ServeFlags): Promise<void> => {
  // LMDB reports a half-finished write as an unhandled rejection. After that, it must not be used again.
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

/** `eventstoredb serve`, also the default command. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('serve the log in a folder; this is the default command')
    .allowExcessArguments()
    .option('--port <number>', 'port to listen on; 0 picks a free one', portNumber, 2113)
    .option('--data-dir <folder>', 'folder that contains the log', '.eventstoredb')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--max-append-size <bytes>', 'bytes of event data allowed in one append (default: 1 MiB)', Number)
    .option('--tls-cert <file>', 'TLS certificate, in PEM')
    .option('--tls-key <file>', 'private key of the certificate, in PEM')
    .option('--credentials-file <file>', 'file with the only user:password accepted; requires TLS')
    .option('--wait <seconds>', 'how long to wait for another server that still uses the folder', seconds, 0)
    .option('--insecure', 'allow an address that others can reach without TLS or credentials')
    .action((options: ServeFlags, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`);
      return run(options).catch(fail);
    });

import { Command, InvalidArgumentError } from 'commander';
import { startEmbeddedEventStoreDB } from '../start.ts';
import { fail, say } from './say.ts';

type Options = { readonly port: number; readonly dataDir: string; readonly host: string };

const portNumber = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('not a port number');
  return port;
};

const run = async (options: Options): Promise<void> => {
  const server = await startEmbeddedEventStoreDB(options);
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
    .description('serve the log in a folder until told to stop')
    .option('--port <number>', 'port to listen on; 0 takes a free one', portNumber, 2113)
    .option('--data-dir <folder>', 'where the log is kept', '.eventstoredb')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .action((options: Options) => run(options).catch(fail));

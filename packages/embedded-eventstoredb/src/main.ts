import { Command, InvalidArgumentError } from 'commander';
import { startEmbeddedEventStoreDB } from './start.ts';

const say = (line: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
};

const portNumber = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('not a port number');
  return port;
};

const command = new Command('eventstoredb')
  .description("A server that speaks EventStoreDB's gRPC protocol and stores in one folder.")
  .option('--port <number>', 'port to listen on; 0 takes a free one', portNumber, 2113)
  .option('--data-dir <folder>', 'where the log is kept', '.eventstoredb')
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .parse();
const options = command.opts<{ port: number; dataDir: string; host: string }>();

try {
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
} catch (error) {
  say({ level: 'error', msg: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}

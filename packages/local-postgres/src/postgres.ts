import { binaries } from './binaries.ts';
import { createCluster, demandPassword, owner } from './cluster.ts';
import { freePort } from './free-port.ts';
import { reachableDataDir, runAs } from './run-as.ts';
import { serve } from './serve.ts';

export type Log = { info(fields: object, text: string): void };

export type StartPostgres = {
  /** 0 stands for any free port. */
  port: number;
  dataDir: string;
  logger: Log;
  /** Asked of every client; without one, the server trusts every process of this machine. */
  password?: string;
  /** Server settings on top of the launcher's own, such as `{ fsync: 'off' }` for a test's throw-away server. */
  settings?: Readonly<Record<string, string>>;
};

export type LocalPostgres = {
  url: string;
  port: number;
  /** The folder with the data. It is not the requested one if the user who runs Postgres can't reach that. */
  dataDir: string;
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<number | null>;
};

/**
 * Starts the packaged PostgreSQL on 127.0.0.1 and resolves once it accepts connections to its database `cairn`.
 * The server is reachable only from this machine; the URL holds the password if there is one. Rejects with a one-line error
 * if the port or the data folder is taken.
 */
export const startPostgres = async (options: StartPostgres): Promise<LocalPostgres> => {
  const { logger, settings = {} } = options;
  const who = runAs();
  const dataDir = await reachableDataDir(options.dataDir);
  if (who) logger.info({ uid: who.uid, dataDir }, 'Postgres refuses to run as root and runs as nobody');
  const native = await binaries(who);
  await createCluster(native, dataDir, who);
  const { password } = options;
  if (password !== undefined) await demandPassword(native, { dataDir, password, who });
  const login = password === undefined ? owner : `${owner}:${encodeURIComponent(password)}`;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port === 0 ? await freePort() : options.port;
    try {
      const server = await serve({ native, dataDir, port, who, settings });
      logger.info({ port, dataDir }, 'Postgres accepts connections');
      return { url: `postgres://${login}@127.0.0.1:${port}/${owner}`, port, dataDir, ...server };
    } catch (error) {
      const raced = options.port === 0 && attempt < 5 && String(error).includes('is taken');
      if (!raced) throw error;
    }
  }
};

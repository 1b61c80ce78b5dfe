import { randomUUID } from 'node:crypto';
import { httpListener } from './http.ts';
import { openRegistry } from './groups/registry.ts';
import { openLog } from './log/open.ts';
import { routes } from './rpc/routes.ts';
import type { ServerContext } from './rpc/server.ts';
import { serve } from './wire/serve.ts';

export type EmbeddedEventStoreDBOptions = {
  /** 0 takes a free port. */
  readonly port: number;
  /** Created where it does not exist. One server at a time may have it. */
  readonly dataDir: string;
  /** Address to listen on, loopback unless told otherwise. */
  readonly host?: string;
  /** Bytes of event data that one append may carry, 1 MiB unless told otherwise. */
  readonly maxAppendSize?: number;
};

export type EmbeddedEventStoreDB = {
  /** For `EventStoreDBClient.connectionString`. */
  readonly connectionString: string;
  readonly port: number;
  /** Ends every call, waits for what is being written, and gives the data folder back. */
  readonly stop: () => Promise<void>;
};

const ONE_MEBIBYTE = 1024 * 1024;

/**
 * Starts a server that speaks EventStoreDB's protocol and resolves when it answers. Rejects with `DataDirInUse`
 * when another server has the data folder, and with EADDRINUSE when the port is taken; nothing is left running.
 */
export const startEmbeddedEventStoreDB = async (
  options: EmbeddedEventStoreDBOptions,
): Promise<EmbeddedEventStoreDB> => {
  const host = options.host ?? '127.0.0.1';
  const log = openLog(options.dataDir);
  const groups = openRegistry(log);
  let port = options.port;
  const context: ServerContext = {
    log,
    groups,
    maxAppendSize: options.maxAppendSize ?? ONE_MEBIBYTE,
    instanceId: randomUUID(),
    host,
    port: () => port,
  };
  try {
    const server = await serve({ host, port, handlers: routes(context), http: httpListener(context) });
    port = server.port;
    return {
      port,
      connectionString: `esdb://${host}:${port}?tls=false`,
      stop: async () => {
        await server.stop();
        await groups.stop();
        await log.close();
      },
    };
  } catch (error) {
    await groups.stop();
    await log.close();
    throw error;
  }
};

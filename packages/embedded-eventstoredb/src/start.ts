import { randomUUID } from 'node:crypto';
import { localHostFor, refuseUnsafe } from './wire/host.ts';
import { openRegistry } from './groups/registry.ts';
import { openLog, type Log } from './log/open.ts';
import { pagesOf } from './rpc/plain-http.ts';
import { absent } from './rpc/absent.ts';
import { routes } from './rpc/routes.ts';
import type { ServerContext } from './rpc/server.ts';
import { checkCertificate, type Tls } from './wire/certificate.ts';
import { admitOnly, type Credentials } from './wire/credentials.ts';
import type { KeepAlive } from './wire/keep-alive.ts';
import { serve } from './wire/serve.ts';

export type EmbeddedEventStoreDBOptions = {
  /** 0 takes a free port. */
  readonly port: number;
  /** Created where it does not exist. One server at a time may have it. */
  readonly dataDir: string;
  /** Address to listen on, loopback unless told otherwise. */
  readonly host?: string;
  /** Bytes of event data that one append may carry, 1 MiB unless told otherwise, at most 16 MiB. */
  readonly maxAppendSize?: number;
  /** Serves over TLS with this certificate. */
  readonly tls?: Tls;
  /** Answers only who gives these with each call; needs `tls`. */
  readonly credentials?: Credentials;
  /** Listens where others can reach it although it has no TLS or no credentials. */
  readonly insecure?: boolean;
  /** How clients are asked whether they are still there. */
  readonly keepAlive?: KeepAlive;
};

export type EmbeddedEventStoreDB = {
  /** For `EventStoreDBClient.connectionString`. */
  readonly connectionString: string;
  readonly port: number;
  /** Ends every call, waits for what is being written, and gives the data folder back. */
  readonly stop: () => Promise<void>;
};

type Served = EmbeddedEventStoreDBOptions &
  Required<Pick<EmbeddedEventStoreDBOptions, 'host' | 'maxAppendSize'>>;

const MEBIBYTE = 1024 * 1024;
const MOST_BYTES = 16 * MEBIBYTE;

const refuseSize = (bytes: number): void => {
  if (Number.isInteger(bytes) && bytes > 0 && bytes <= MOST_BYTES) return;
  throw new RangeError(`an append may be told to carry 1 to ${MOST_BYTES} bytes, not ${bytes}`);
};

/** Serves an open log. */
const serveLog = async (
  log: Log,
  { host, port: wanted, maxAppendSize, tls, credentials, keepAlive }: Served,
): Promise<EmbeddedEventStoreDB> => {
  const groups = openRegistry(log);
  let port = wanted;
  const context: ServerContext = {
    log,
    groups,
    maxAppendSize,
    username: credentials?.username ?? 'system',
    instanceId: randomUUID(),
    host,
    isEncrypted: tls !== undefined,
    port: () => port,
  };
  try {
    const server = await serve({
      host,
      port,
      tls,
      handlers: routes(context),
      absent,
      pages: pagesOf(context),
      admission: credentials && admitOnly(credentials),
      keepAlive,
    });
    port = server.port;
    return {
      port,
      connectionString: `esdb://${localHostFor(host)}:${port}?tls=${tls !== undefined}`,
      stop: async () => {
        await server.stop();
        try {
          await groups.stop();
        } finally {
          await log.close();
        }
      },
    };
  } catch (error) {
    await groups.stop();
    throw error;
  }
};

/**
 * Starts a server that speaks EventStoreDB's protocol and resolves when it answers. Rejects with `DataDirInUse`
 * when another server has the data folder, `UnusableFolder` or `TornDataFile` when it can't be served from,
 * `UnsafeServer` when others could reach it without TLS and credentials, `BadCertificate`, `RangeError`, and with EADDRINUSE when the
 * port is taken; nothing is left running.
 */
export const startEmbeddedEventStoreDB = async (
  options: EmbeddedEventStoreDBOptions,
): Promise<EmbeddedEventStoreDB> => {
  const { host = '127.0.0.1', maxAppendSize = MEBIBYTE, tls, credentials, insecure = false } = options;
  refuseUnsafe({ host, isEncrypted: tls !== undefined, isLocked: credentials !== undefined, insecure });
  refuseSize(maxAppendSize);
  if (tls) checkCertificate(tls);
  const log = openLog(options.dataDir);
  try {
    return await serveLog(log, { ...options, host, maxAppendSize });
  } catch (error) {
    await log.close();
    throw error;
  }
};

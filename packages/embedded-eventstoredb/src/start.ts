import { randomUUID } from 'node:crypto';
import { localHostFor, refuseUnsafe } from './wire/host.ts';
import { openRegistry } from './groups/registry.ts';
import { openLog, type Log } from './log/open.ts';
import { httpEndpoints } from './rpc/plain-http.ts';
import { absent } from './rpc/absent.ts';
import { routes } from './rpc/routes.ts';
import type { ServerContext } from './rpc/server.ts';
import { checkCertificate, type Tls } from './wire/certificate.ts';
import { admitOnly, type Credentials } from './wire/credentials.ts';
import type { KeepAlive } from './wire/keep-alive.ts';
import { serve } from './wire/serve.ts';

export type EmbeddedEventStoreDBOptions = {
  /** 0 picks a free port. */
  readonly port: number;
  /** Created if it does not exist. Only one server at a time can use it. */
  readonly dataDir: string;
  /** The address to listen on; loopback by default. */
  readonly host?: string;
  /** Bytes of event data allowed in one append; 1 MiB by default, 16 MiB at most. */
  readonly maxAppendSize?: number;
  /** Serves over TLS with this certificate. */
  readonly tls?: Tls;
  /** Only calls with these credentials are answered. Requires `tls`. */
  readonly credentials?: Credentials;
  /** Allows an address that others can reach without TLS or credentials. */
  readonly insecure?: boolean;
  /** How clients are pinged. */
  readonly keepAlive?: KeepAlive;
};

export type EmbeddedEventStoreDB = {
  /** For `EventStoreDBClient.connectionString`. */
  readonly connectionString: string;
  readonly port: number;
  /** Ends every call, waits for running appends, and releases the data folder. */
  readonly stop: () => Promise<void>;
};

type CompleteOptions = EmbeddedEventStoreDBOptions &
  Required<Pick<EmbeddedEventStoreDBOptions, 'host' | 'maxAppendSize'>>;

const MEBIBYTE = 1024 * 1024;
const MOST_BYTES = 16 * MEBIBYTE;

const refuseSize = (bytes: number): void => {
  if (Number.isInteger(bytes) && bytes > 0 && bytes <= MOST_BYTES) return;
  throw new RangeError(`the largest append size must be 1 to ${MOST_BYTES} bytes, not ${bytes}`);
};

/** Serves an open log. */
const serveLog = async (
  log: Log,
  { host, port: wanted, maxAppendSize, tls, credentials, keepAlive }: CompleteOptions,
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
      endpoints: httpEndpoints(context),
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
 * Starts a server that speaks EventStoreDB's protocol, and resolves when it answers. If it rejects, nothing is left
 * running. It rejects with `DataDirInUse` if another server uses the folder, `UnusableFolder` or `TornDataFile` if the
 * folder can't be used, `UnsafeServer` if others could reach it without TLS and credentials, `BadCertificate`,
 * `RangeError` for `maxAppendSize`, and EADDRINUSE if the port is taken.
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

import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { decodeNatively } from './client.base64.ts';
import { parseLate } from './client.bytes.ts';
import { estimateSizes } from './client.sizes.ts';

decodeNatively();
estimateSizes();
parseLate();

// The client's own 10 s and 10 s notice a frozen server after 20; below 10 s of interval it prints a warning.
const withKeepAlive = (connectionString: string): string =>
  /keepAliveTimeout=/i.test(connectionString)
    ? connectionString
    : `${connectionString}${connectionString.includes('?') ? '&' : '?'}keepAliveTimeout=3000`;

const unusable = (reason: string): Error =>
  new Error(`The connection string of the event store (EVENTSTORE_URL) cannot be used: ${reason}`);

/** The client's own error names neither the file nor the setting. */
const requireCertificate = (connectionString: string): void => {
  const named = /[?&]tlsCAFile=([^&]+)/i.exec(connectionString)?.[1];
  const file = named && decodeURIComponent(named);
  if (file && !existsSync(file)) throw unusable(`its tlsCAFile does not exist: ${file}`);
};

/** The client's own error quotes the string, which may hold a password. */
const createClient = (connectionString: string): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(withKeepAlive(connectionString));
  } catch (error) {
    const [where] = /at position \d+, expected .*/.exec((error as Error).message) ?? [];
    throw unusable(`it is malformed ${where ?? ''}`);
  }
};

type Shared = { client: EventStoreDBClient; users: number };
const clients = new Map<string, Shared>();

const disposeMs = 250;

type Channel = { getChannel(): Promise<{ close(): void }> };

const dispose = async (client: EventStoreDBClient): Promise<void> => {
  // It cancels every stream at once, then waits without end for those that had ended before.
  await Promise.race([client.dispose(), sleep(disposeMs)]);
  // `dispose` ends the calls and leaves the connection open. The client's types hide the method that gives it.
  const channel = await (client as unknown as Channel).getChannel().catch(() => undefined);
  channel?.close();
};

/**
 * The one client of this process for a server; `release` disposes of it once nobody uses it any more. With several, an
 * error on one would reject the appends of all, and the answer that then arrives would end the process.
 */
export const shareClient = (connectionString: string) => {
  requireCertificate(connectionString);
  const shared = clients.get(connectionString) ?? {
    client: createClient(connectionString),
    users: 0,
  };
  shared.users += 1;
  clients.set(connectionString, shared);
  const release = async (): Promise<void> => {
    shared.users -= 1;
    if (shared.users > 0) return;
    clients.delete(connectionString);
    await dispose(shared.client);
  };
  return { client: shared.client, release };
};

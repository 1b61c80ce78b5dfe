import net from 'node:net';
import { createLogger } from '@cairn/runtime/logger';
import { counterTypes } from './counter.fixture.ts';
import type { LiveEntry } from './decode.ts';
import { openEventStore } from './open.ts';
import { scratchEventStore } from './scratch-event-store.fixture.ts';

export const logger = createLogger({ service: 'test', level: 'silent' });

export const openCounterStore = (connectionString: string) =>
  openEventStore({ connectionString, logger, types: counterTypes });

/** A server of its own, and a store on it. */
export const startCounterLog = async () => {
  const server = await scratchEventStore();
  const store = openCounterStore(server.connectionString);
  const stop = async () => {
    await store.close();
    await server.remove();
  };
  return { port: server.port, connectionString: server.connectionString, store, stop };
};

export type CounterLog = Awaited<ReturnType<typeof startCounterLog>>;

/** A wire to a server that can keep back what the server answers, and be cut. */
export const startWire = async (serverPort: number) => {
  const cuts = new Set<() => void>();
  let deaf = false;
  let onKept = () => {};
  const listener = net.createServer((client) => {
    const server = net.connect(serverPort, '127.0.0.1');
    client.pipe(server);
    server.on('data', (bytes) => {
      if (deaf) onKept();
      else client.write(bytes);
    });
    const cut = () => {
      client.destroy();
      server.destroy();
      cuts.delete(cut);
    };
    cuts.add(cut);
    for (const end of [client, server]) end.on('error', cut).on('close', cut);
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const { port } = listener.address() as net.AddressInfo;
  return {
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    /** Keeps answers back from here on, and resolves when there was one. */
    keepAnswers: () => {
      deaf = true;
      return new Promise<void>((resolve) => (onKept = resolve));
    },
    /** Cuts every connection; new ones hear answers. */
    cut: () => {
      deaf = false;
      for (const cut of cuts) cut();
    },
    close: () => {
      for (const cut of cuts) cut();
      return new Promise<void>((done) => void listener.close(() => done()));
    },
  };
};

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** What each entry counts, or its kind if it is no event. */
export const amounts = (entries: readonly LiveEntry[]) =>
  entries.map((entry) =>
    entry.kind === 'event' ? (entry.event.data as { amount?: number }).amount : entry.kind,
  );

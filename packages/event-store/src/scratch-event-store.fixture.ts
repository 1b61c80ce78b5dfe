import { rm } from 'node:fs/promises';
import { startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { serverCommand, startOtherServer } from './other-server.fixture.ts';

/** Port 0 is a free one. */
type Place = { port: number; dataDir: string };

const startOn = (place: Place) =>
  serverCommand ? startOtherServer(serverCommand, place) : startEmbeddedEventStoreDB(place);

/**
 * An empty event store for one test file: the embedded one in this process, or the one of `CAIRN_TEST_EVENTSTORE_CMD`.
 * It can be stopped and started again with the same data on the same port.
 */
export const scratchEventStore = async () => {
  const dataDir = scratchFolder('cairn-event-store-');
  let server = await startOn({ port: 0, dataDir });
  const { port, connectionString } = server;
  let running = true;
  const stop = async (): Promise<void> => {
    if (running) await server.stop();
    running = false;
  };
  return {
    port,
    connectionString,
    stop,
    start: async (): Promise<void> => {
      server = await startOn({ port, dataDir });
      running = true;
    },
    /** Stops it and deletes its data. */
    remove: async (): Promise<void> => {
      await stop();
      await rm(dataDir, { recursive: true });
    },
  };
};

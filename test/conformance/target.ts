import { existsSync, rmSync } from 'node:fs';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { serverCommand } from '@cairn/event-store/other-server.fixture';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';

/** A server to play against. */
export type Target = { readonly connectionString: string; readonly stop: () => Promise<void> };

/** The embedded server, in its own folder. */
export const embeddedTarget = async (): Promise<Target> => {
  const dataDir = scratchFolder('cairn-conformance-');
  const server = await startEmbeddedEventStoreDB({ port: 0, dataDir });
  return {
    connectionString: server.connectionString,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Another server to compare the embedded one with, and its name. */
export type OtherTarget = { readonly name: string; readonly start: () => Promise<Target> };

const image = 'eventstore/eventstore:23.10.8-bookworm-slim';

const startContainer = async (): Promise<Target> => {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(image)
    .withEnvironment({
      EVENTSTORE_INSECURE: 'true',
      EVENTSTORE_MEM_DB: 'true',
      EVENTSTORE_RUN_PROJECTIONS: 'None',
    })
    .withExposedPorts(2113)
    .withWaitStrategy(Wait.forHttp('/health/live', 2113).forStatusCode(204))
    .start();
  return {
    connectionString: `esdb://${container.getHost()}:${container.getMappedPort(2113)}?tls=false`,
    stop: async () => void (await container.stop()),
  };
};

/**
 * The server of `CAIRN_TEST_EVENTSTORE_CMD`, the one at `EVENTSTORE_URL`, or a real one in a container if there is an
 * engine; undefined if there is none of them.
 */
export const otherTarget = (): OtherTarget | undefined => {
  if (serverCommand)
    return {
      name: 'the server of CAIRN_TEST_EVENTSTORE_CMD',
      start: async () => {
        const { connectionString, remove } = await scratchEventStore();
        return { connectionString, stop: remove };
      },
    };
  const connectionString = process.env['EVENTSTORE_URL'];
  if (connectionString)
    return {
      name: 'the server in EVENTSTORE_URL',
      start: async () => ({ connectionString, stop: async () => {} }),
    };
  const engine = process.env['DOCKER_HOST'] !== undefined || existsSync('/var/run/docker.sock');
  return engine ? { name: image, start: startContainer } : undefined;
};

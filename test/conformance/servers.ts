import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe } from 'vitest';
import { embeddedTarget, otherTarget, type Target } from './target.ts';

/** A client of the server under test, and names that no other test uses. */
export type UnderTest = {
  readonly connectionString: string;
  readonly client: EventStoreDBClient;
  readonly name: (stem: string) => string;
};

const against = (
  server: string,
  start: () => Promise<Target>,
  tests: (underTest: () => UnderTest) => void,
): void => {
  describe(`on ${server}`, () => {
    let target: Target;
    let underTest: UnderTest;
    beforeAll(async () => {
      target = await start();
      const { connectionString } = target;
      const client = EventStoreDBClient.connectionString(connectionString);
      underTest = { connectionString, client, name: (stem) => `${stem}-${randomUUID()}` };
    });
    afterAll(async () => {
      // Not awaited, because it would never resolve: the client waits for streams that it has left.
      void underTest.client.dispose();
      await target.stop();
    });
    tests(() => underTest);
  });
};

/** Runs tests against the embedded server, and against another server if there is one. */
export const onEveryServer = (tests: (underTest: () => UnderTest) => void): void => {
  against('the embedded server', embeddedTarget, tests);
  const other = otherTarget();
  if (other) against(other.name, other.start, tests);
};

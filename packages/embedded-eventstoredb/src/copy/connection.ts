import { createRequire } from 'node:module';
import type * as StreamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { EventStoreDBClient } from '@eventstore/db-client';

const load = createRequire(import.meta.url);
const { StreamsClient } = load('@eventstore/db-client/generated/streams_grpc_pb.js') as typeof StreamsGrpc;

type Streams = InstanceType<typeof StreamsClient>;
type CallArguments = Parameters<Streams['batchAppend']>;

/**
 * What the client keeps for itself: its own calls are made this way. Its methods for users parse JSON on the way in
 * and print it anew on the way out, which changes numbers and white space.
 */
type Inner = {
  readonly GRPCStreamCreator: <Stream>(
    client: typeof StreamsClient,
    name: string,
    create: (client: Streams) => Stream,
  ) => () => Promise<Stream>;
  readonly callArguments: (options: object, callOptions: object) => [...Required<CallArguments>];
};

/** A connection of the official client, and calls on it with the protocol's own messages. */
export type Connection = {
  readonly client: EventStoreDBClient;
  /** Opens a call without a deadline, on the channel and with the credentials of the client. */
  readonly open: <Stream>(
    create: (client: Streams, call: [...Required<CallArguments>]) => Stream,
  ) => Promise<Stream>;
  readonly close: () => Promise<void>;
};

/** Connects as `EventStoreDBClient.connectionString` does: single nodes, clusters, TLS, credentials. */
export const connect = (connectionString: string): Connection => {
  const client = EventStoreDBClient.connectionString(connectionString);
  const inner = client as unknown as Inner;
  return {
    client,
    open: (create) =>
      inner.GRPCStreamCreator(StreamsClient, 'copy', (streams) =>
        create(streams, inner.callArguments({}, { deadline: Infinity })),
      )(),
    close: async () => {
      await client.dispose();
    },
  };
};

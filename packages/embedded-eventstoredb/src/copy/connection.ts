import { createRequire } from 'node:module';
import type * as GossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type * as StreamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { EventStoreDBClient } from '@eventstore/db-client';
import { shared, type gossip } from '../wire/messages.ts';
import { decodeUuid } from '../record/uuid.ts';

const load = createRequire(import.meta.url);
const { StreamsClient } = load('@eventstore/db-client/generated/streams_grpc_pb.js') as typeof StreamsGrpc;
const { GossipClient } = load('@eventstore/db-client/generated/gossip_grpc_pb.js') as typeof GossipGrpc;

type Streams = InstanceType<typeof StreamsClient>;
type Gossip = InstanceType<typeof GossipClient>;
type CallArguments = [...Required<Parameters<Streams['batchAppend']>>];

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
  readonly execute: <Result>(
    client: typeof GossipClient,
    name: string,
    call: (client: Gossip) => Promise<Result>,
  ) => Promise<Result>;
  readonly callArguments: (options: object, callOptions: object) => CallArguments;
};

/** A connection of the official client, and calls on it with the protocol's own messages. */
export type Connection = {
  /** The connection string without its credentials. */
  readonly name: string;
  readonly client: EventStoreDBClient;
  /** Opens a call without a deadline, on the channel and with the credentials of the client. */
  readonly open: <Stream>(create: (client: Streams, call: CallArguments) => Stream) => Promise<Stream>;
  /** The ids of the servers that keep the log together; of a single one its own. */
  readonly members: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** A server that failed, or can't be reached, with its name. */
export class ServerFailed extends Error {
  override readonly name = 'ServerFailed';
  constructor(server: string, cause: unknown) {
    super(`${server}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A connection string without its credentials. */
const withoutCredentials = (connectionString: string): string => connectionString.replace(/\/\/[^/]*@/, '//');

const idsOf = (cluster: InstanceType<typeof gossip.ClusterInfo>): string[] =>
  cluster
    .getMembersList()
    .map((member) => decodeUuid(Buffer.from(member.getInstanceId()?.serializeBinary() ?? [])));

const readMembers = (inner: Inner): Promise<string[]> =>
  inner.execute(
    GossipClient,
    'copy',
    (client) =>
      new Promise((resolve, reject) => {
        client.read(new shared.Empty(), ...inner.callArguments({}, {}), (error, cluster) => {
          if (error) reject(error);
          else resolve(idsOf(cluster));
        });
      }),
  );

/**
 * Connects as `EventStoreDBClient.connectionString` does: single nodes, clusters, TLS, credentials. Throws where it is
 * no connection string.
 */
export const connect = (connectionString: string): Connection => {
  const name = withoutCredentials(connectionString);
  const failed = (error: unknown): never => {
    throw new ServerFailed(name, error);
  };
  let client: EventStoreDBClient;
  try {
    client = EventStoreDBClient.connectionString(connectionString);
  } catch (error) {
    return failed(error);
  }
  const inner = client as unknown as Inner;
  return {
    name,
    client,
    open: (create) =>
      inner
        .GRPCStreamCreator(StreamsClient, 'copy', (streams) =>
          create(streams, inner.callArguments({}, { deadline: Infinity })),
        )()
        .catch(failed),
    members: () => readMembers(inner).catch(failed),
    close: async () => {
      await client.dispose();
    },
  };
};

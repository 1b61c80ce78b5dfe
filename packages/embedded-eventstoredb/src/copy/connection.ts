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
 * Private methods of the client, which it uses for its own calls. Its public methods parse and print JSON, which changes
 * numbers and white space.
 */
type PrivateClient = {
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

/** The official client, and a way to make its calls with raw protocol messages. */
export type Connection = {
  /** The connection string without its credentials. */
  readonly name: string;
  readonly client: EventStoreDBClient;
  /** Opens a call without a deadline, over the client's channel and with its credentials. */
  readonly open: <Stream>(create: (client: Streams, call: CallArguments) => Stream) => Promise<Stream>;
  /** The ids of the cluster's servers; of a single server, only its own. */
  readonly members: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** A server failed or can't be reached. The message begins with the server's name. */
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

const readMembers = (inner: PrivateClient): Promise<string[]> =>
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
 * Connects like `EventStoreDBClient.connectionString`: single nodes, clusters, TLS, credentials. Throws if the connection
 * string is invalid.
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
  // These methods are private in the client's types. Version 6.2.1, which has them, is pinned.
  const inner = client as unknown as PrivateClient;
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

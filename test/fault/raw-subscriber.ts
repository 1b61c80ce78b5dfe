import { connect, type ClientHttp2Session } from 'node:http2';
import { createRequire } from 'node:module';
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { frame, messageCutter } from '@cairn/embedded-eventstoredb/wire/frame';

const load = createRequire(import.meta.url);
const streams = load('@eventstore/db-client/generated/streams_pb.js') as typeof Streams;
const shared = load('@eventstore/db-client/generated/shared_pb.js') as typeof Shared;

/** Subscriptions without a client around them, so that thousands cost little. */
export type Subscriber = {
  /** Ids of the events that it received. */
  readonly seen: string[];
  /** Resolves when the server has confirmed it. */
  readonly confirmed: Promise<void>;
};

const requestFor = (stream: string): Buffer => {
  const { Options } = streams.ReadReq;
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  const one = new Options.StreamOptions();
  one.setStreamIdentifier(identifier);
  one.setStart(new shared.Empty());
  const uuids = new Options.UUIDOption();
  uuids.setString(new shared.Empty());
  const options = new Options();
  options.setStream(one);
  options.setSubscription(new Options.SubscriptionOptions());
  options.setUuidOption(uuids);
  options.setNoFilter(new shared.Empty());
  const request = new streams.ReadReq();
  request.setOptions(options);
  return frame(request.serializeBinary());
};

/** Opens a connection for subscriptions to the server of a connection string. */
export const openSession = (connectionString: string): ClientHttp2Session => {
  const session = connect(`http://${/\/\/([^?/]+)/.exec(connectionString)?.[1]}`);
  session.setMaxListeners(0);
  return session;
};

/** Subscribes to a stream. A slow subscriber reads nothing after its subscription is confirmed. */
export const subscribe = (
  session: ClientHttp2Session,
  stream: string,
  options: { readonly slow?: boolean; readonly onEvent?: () => void } = {},
): Subscriber => {
  const seen: string[] = [];
  const call = session.request({
    ':method': 'POST',
    ':path': '/event_store.client.streams.Streams/Read',
    'content-type': 'application/grpc',
    te: 'trailers',
  });
  call.end(requestFor(stream));
  const confirmed = new Promise<void>((resolve, reject) => {
    call.on('error', reject);
    const cut = messageCutter(1 << 24, (message) => {
      const response = streams.ReadResp.deserializeBinary(message);
      if (response.hasConfirmation()) {
        if (options.slow) call.pause();
        resolve();
      }
      const id = response.getEvent()?.getEvent()?.getId()?.getString();
      if (id === undefined || options.slow) return;
      seen.push(id);
      options.onEvent?.();
    });
    call.on('data', cut);
  });
  return { seen, confirmed };
};

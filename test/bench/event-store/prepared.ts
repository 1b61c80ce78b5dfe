import { createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { fieldsOf, nextField } from '@cairn/embedded-eventstoredb/record/protobuf';
import { getSupportedMethods } from '@cairn/embedded-eventstoredb/rpc/features.get';
import { streams } from '@cairn/embedded-eventstoredb/wire/messages';
import { newCall } from '@cairn/embedded-eventstoredb/wire/call';
import { frame, messageCutter } from '@cairn/embedded-eventstoredb/wire/frame';
import * as bytes from './prepared.bytes.ts';
import { READS } from './rows.ts';

// A server that stores nothing and shares no code with the measured one. It writes the same prepared frames to every
// reader, in large pieces, and acknowledges every append.

type Serve = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => void;

const PIECE = 4;
const piece = bytes.times(bytes.WINDOW_FRAMES, PIECE);
const plain = bytes.times(bytes.EVENT, PIECE * bytes.WINDOW);
const live = new Set<ServerHttp2Stream>();

const open = (stream: ServerHttp2Stream): void => {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.once('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
};

/** Writes the same piece this many times, as fast as the connection takes it. */
const repeat = (stream: ServerHttp2Stream, what: Buffer, count: number): void => {
  let left = count;
  const go = (): void => {
    while (left > 0 && !stream.destroyed) {
      left--;
      if (!stream.write(what)) return;
    }
    if (left <= 0) stream.end();
  };
  stream.on('drain', go);
  go();
};

const read: Serve = (stream) => {
  const cut = messageCutter(1 << 20, (message) => {
    const options = streams.ReadReq.deserializeBinary(message).getOptions();
    open(stream);
    if (!options?.hasSubscription()) {
      repeat(stream, plain, Math.ceil(READS / PIECE / bytes.WINDOW));
      return;
    }
    stream.write(bytes.CONFIRMED);
    if (options.hasAll()) repeat(stream, piece, Infinity);
    else live.add(stream.once('close', () => live.delete(stream)));
  });
  stream.on('data', cut);
};

type Batch = { readonly correlation: Buffer; readonly proposed: number; readonly isFinal: boolean };

const batchOf = (message: Buffer): Batch => {
  const fields = fieldsOf(message);
  let correlation = message.subarray(0, 0);
  let proposed = 0;
  let isFinal = false;
  while (nextField(fields)) {
    if (fields.field === 1) correlation = message.subarray(fields.start, fields.stop);
    else if (fields.field === 3) proposed++;
    else if (fields.field === 4) isFinal = true;
  }
  return { correlation, proposed, isFinal };
};

const batchAppend: Serve = (stream) => {
  open(stream);
  let answers: Buffer[] = [];
  const cut = messageCutter(1 << 24, (message) => {
    const { correlation, proposed, isFinal } = batchOf(message);
    if (isFinal) answers.push(bytes.stored(correlation));
    if (live.size === 0) return;
    const given = bytes.times(bytes.EVENT, proposed);
    for (const subscriber of live) subscriber.write(given);
  });
  stream.on('data', (chunk: Buffer) => {
    cut(chunk);
    if (answers.length > 0) stream.write(Buffer.concat(answers));
    answers = [];
  });
  stream.on('end', () => stream.end());
};

const GROUP_BUFFER = 500;
const GROUP_PIECE = 100;
const delivered = bytes.times(bytes.DELIVERED, GROUP_PIECE);

/** Fills the consumer's buffer, then sends a piece for each piece answered, because small writes cost the client time. */
const readGroup: Serve = (stream) => {
  open(stream);
  let room = 0;
  let hasJoined = false;
  const cut = messageCutter(1 << 20, () => {
    room += hasJoined ? 1 : GROUP_BUFFER;
    if (!hasJoined) stream.write(bytes.JOINED);
    hasJoined = true;
    for (; room >= GROUP_PIECE; room -= GROUP_PIECE) stream.write(delivered);
  });
  stream.on('data', cut);
  stream.on('end', () => stream.end());
};

const createGroup: Serve = (stream) => {
  open(stream);
  stream.end(frame(Buffer.alloc(0)));
};

const supported: Serve = (stream, headers) => {
  const { message, end } = getSupportedMethods()(newCall(stream, headers));
  message(Buffer.alloc(0));
  end();
};

const SERVES: Readonly<Record<string, Serve>> = {
  '/event_store.client.streams.Streams/Read': read,
  '/event_store.client.streams.Streams/BatchAppend': batchAppend,
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Create': createGroup,
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read': readGroup,
  '/event_store.client.server_features.ServerFeatures/GetSupportedMethods': supported,
};

const window = 8 * 1024 * 1024;
const server = createServer({ settings: { maxConcurrentStreams: 100_000, initialWindowSize: window } });
server.on('session', (session) => {
  session.setLocalWindowSize(window);
  session.on('error', () => session.destroy());
});
server.on('stream', (stream, headers) => {
  stream.on('error', () => {});
  const serve = SERVES[headers[':path'] ?? ''];
  if (serve) serve(stream, headers);
  else stream.respond({ ':status': 200, 'grpc-status': '12' }, { endStream: true });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const connectionString = `esdb://127.0.0.1:${port}?tls=false`;
  process.stdout.write(`${JSON.stringify({ connectionString })}\n`);
});

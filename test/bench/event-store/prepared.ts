import { randomUUID } from 'node:crypto';
import { getSupportedMethods } from '@cairn/embedded-eventstoredb/rpc/features.get';
import { decodeBatchPart } from '@cairn/embedded-eventstoredb/rpc/append.decode';
import { encodeStored } from '@cairn/embedded-eventstoredb/rpc/batch.encode';
import { pump } from '@cairn/embedded-eventstoredb/rpc/pump';
import { measure, writeRecord } from '@cairn/embedded-eventstoredb/record/write';
import { frame } from '@cairn/embedded-eventstoredb/wire/frame';
import { serve, type Handler } from '@cairn/embedded-eventstoredb/wire/serve';
import { DATA, READS } from './rows.ts';

/** A server that stores nothing: it gives the same prepared bytes to every reader and says yes to every append. */
const PER_CHUNK = 100;

const chunk = (): Buffer => {
  const event = {
    id: randomUUID(),
    type: 'Noted',
    isJson: true,
    data: Buffer.from(JSON.stringify(DATA)),
    metadata: Buffer.alloc(0),
  };
  const place = {
    stream: Buffer.from('prepared'),
    revision: 7,
    position: 1_000_000,
    created: '17000000000000000',
  };
  const sizes = measure(event, place);
  const one = Buffer.alloc(sizes.frame);
  writeRecord(one, 0, { event, place, sizes });
  return Buffer.concat(Array.from({ length: PER_CHUNK }, () => one));
};

const prepared = chunk();
const read: Handler = (call) => ({
  message: () => {},
  end: () => {
    let left = READS / PER_CHUNK;
    void pump(call, () => (left-- > 0 ? prepared : undefined)).then(() => call.finish());
  },
});
const batchAppend: Handler = (call) => ({
  message: (bytes) => {
    const { correlation, options } = decodeBatchPart(bytes);
    call.send(frame(encodeStored({ correlation, stream: options?.stream ?? '' }, { head: 1, position: 1 })));
  },
  end: () => call.finish(),
});

const server = await serve({
  host: '127.0.0.1',
  port: 0,
  pages: () => ({ status: 404 }),
  absent: (path) => ({ code: 12, message: `${path} is not prepared` }),
  tls: undefined,
  admission: undefined,
  keepAlive: undefined,
  handlers: new Map([
    ['/event_store.client.streams.Streams/Read', read],
    ['/event_store.client.streams.Streams/BatchAppend', batchAppend],
    ['/event_store.client.server_features.ServerFeatures/GetSupportedMethods', getSupportedMethods()],
  ]),
});
process.stdout.write(
  `${JSON.stringify({ connectionString: `esdb://127.0.0.1:${server.port}?tls=false` })}\n`,
);

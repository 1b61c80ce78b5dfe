import type { Handler } from '../wire/serve.ts';
import { getSupportedMethods } from './features.get.ts';
import { readGossip } from './gossip.read.ts';
import type { ServerContext } from './server.ts';
import { append } from './streams.append.ts';
import { batchAppend } from './streams.batch-append.ts';
import { remove } from './streams.delete.ts';
import { read } from './streams.read.ts';
import { tombstone } from './streams.tombstone.ts';

const STREAMS = '/event_store.client.streams.Streams';

/** Every RPC that this server answers, by its path. All others are UNIMPLEMENTED. */
export const routes = (context: ServerContext): ReadonlyMap<string, Handler> =>
  new Map([
    [`${STREAMS}/Read`, read(context)],
    [`${STREAMS}/Append`, append(context)],
    [`${STREAMS}/BatchAppend`, batchAppend(context)],
    [`${STREAMS}/Delete`, remove(context)],
    [`${STREAMS}/Tombstone`, tombstone(context)],
    ['/event_store.client.gossip.Gossip/Read', readGossip(context)],
    ['/event_store.client.server_features.ServerFeatures/GetSupportedMethods', getSupportedMethods()],
  ]);

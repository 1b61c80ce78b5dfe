import type { Handler } from '../wire/serve.ts';
import { getSupportedMethods } from './features.get.ts';
import { readGossip } from './gossip.read.ts';
import { createGroup } from './persistent.create.ts';
import { deleteGroup } from './persistent.delete.ts';
import { getInfo } from './persistent.get-info.ts';
import { listGroups } from './persistent.list.ts';
import { readGroup } from './persistent.read.ts';
import { replayParked } from './persistent.replay-parked.ts';
import { restartSubsystem } from './persistent.restart-subsystem.ts';
import { updateGroup } from './persistent.update.ts';
import type { ServerContext } from './server.ts';
import { append } from './streams.append.ts';
import { batchAppend } from './streams.batch-append.ts';
import { remove } from './streams.delete.ts';
import { read } from './streams.read.ts';
import { tombstone } from './streams.tombstone.ts';

const PERSISTENT = '/event_store.client.persistent_subscriptions.PersistentSubscriptions';
const STREAMS = '/event_store.client.streams.Streams';

/** All calls that this server supports, by path. All others are UNIMPLEMENTED. */
export const routes = (context: ServerContext): ReadonlyMap<string, Handler> =>
  new Map([
    [`${STREAMS}/Read`, read(context)],
    [`${STREAMS}/Append`, append(context)],
    [`${STREAMS}/BatchAppend`, batchAppend(context)],
    [`${STREAMS}/Delete`, remove(context)],
    [`${STREAMS}/Tombstone`, tombstone(context)],
    [`${PERSISTENT}/Create`, createGroup(context)],
    [`${PERSISTENT}/Update`, updateGroup(context)],
    [`${PERSISTENT}/Delete`, deleteGroup(context)],
    [`${PERSISTENT}/Read`, readGroup(context)],
    [`${PERSISTENT}/GetInfo`, getInfo(context)],
    [`${PERSISTENT}/List`, listGroups(context)],
    [`${PERSISTENT}/ReplayParked`, replayParked(context)],
    [`${PERSISTENT}/RestartSubsystem`, restartSubsystem(context)],
    ['/event_store.client.gossip.Gossip/Read', readGossip(context)],
    ['/event_store.client.server_features.ServerFeatures/GetSupportedMethods', getSupportedMethods()],
  ]);

import { createRequire } from 'node:module';
import type * as Features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type * as Gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type * as Persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';

// The client package contains its protocol messages as CommonJS but does not export them.
const load = createRequire(import.meta.url);
const generated = (name: string): unknown => load(`@eventstore/db-client/generated/${name}_pb.js`);

export const streams = generated('streams') as typeof Streams;
export const shared = generated('shared') as typeof Shared;
export const features = generated('serverfeatures') as typeof Features;
export const gossip = generated('gossip') as typeof Gossip;
export const persistent = generated('persistent') as typeof Persistent;

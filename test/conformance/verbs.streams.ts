import type {
  AppendExpectedRevision,
  DeleteStreamOptions,
  EventData,
  ResolvedEvent,
} from '@eventstore/db-client';
import { buildEvent, isOurs, showResolved } from './events.ts';
import type { EventSpec, Step } from './recording.ts';
import { positionOf, revisionOf, streamOf, type Stage } from './stage.ts';

export type Verb = (stage: Stage, step: Step) => Promise<unknown>;

const ADMIN = { username: 'admin', password: 'changeit' };

const expectation = (step: Step): { expectedRevision?: AppendExpectedRevision } =>
  step.expect === undefined
    ? {}
    : {
        expectedRevision: (typeof step.expect === 'number'
          ? BigInt(step.expect)
          : step.expect) as AppendExpectedRevision,
      };

const specsOf = (step: Step): readonly (string | EventSpec)[] =>
  Array.isArray(step.events) ? step.events : [];

const append: Verb = async (stage, step) => {
  const client = step.throwOnAppendFailure === false ? stage.lenient : stage.client;
  const specs = specsOf(step);
  const events: EventData[] = specs.map((spec) => buildEvent(spec, stage.naming));
  const result = await client.appendToStream(streamOf(stage, step), events, {
    ...expectation(step),
    // The client takes Append instead of BatchAppend when a call has its own credentials.
    ...(step.via === 'Append' ? { credentials: ADMIN } : {}),
    ...(step.batchAppendSize === undefined ? {} : { batchAppendSize: step.batchAppendSize }),
  });
  const last = specs.at(-1);
  if (last && result.position)
    stage.positions.set(typeof last === 'string' ? last : last.id, result.position);
  return result;
};

const remember = (stage: Stage, resolved: ResolvedEvent): void => {
  for (const event of [resolved.event, resolved.link]) {
    const name = event && stage.naming.nameOf(event.id);
    if (name !== undefined && event?.position) stage.positions.set(name, event.position);
  }
};

const collect = async (stage: Stage, events: AsyncIterable<ResolvedEvent>): Promise<unknown[]> => {
  const shown: unknown[] = [];
  for await (const resolved of events) {
    if (!isOurs(resolved, stage.naming)) continue;
    remember(stage, resolved);
    shown.push(showResolved(resolved));
  }
  return shown;
};

const bounds = (step: Step): object => ({
  ...(step.direction === undefined ? {} : { direction: step.direction }),
  ...(step.max === undefined ? {} : { maxCount: step.max }),
  ...(step.resolve ? { resolveLinkTos: true } : {}),
});

const read: Verb = (stage, step) =>
  collect(
    stage,
    stage.client.readStream(streamOf(stage, step), {
      ...bounds(step),
      ...(step.from === undefined ? {} : { fromRevision: revisionOf(step.from) }),
    }),
  );

const readAll: Verb = (stage, step) =>
  collect(
    stage,
    stage.client.readAll({
      ...bounds(step),
      ...(step.from === undefined ? {} : { fromPosition: positionOf(stage, step.from) }),
    }),
  );

/** Appends, reads, metadata and deletions. */
export const streamVerbs: Readonly<Record<string, Verb>> = {
  append,
  read,
  readAll,
  setMetadata: (stage, step) =>
    stage.client.setStreamMetadata(streamOf(stage, step), step.metadata ?? {}, expectation(step)),
  getMetadata: (stage, step) => stage.client.getStreamMetadata(streamOf(stage, step)),
  delete: (stage, step) =>
    stage.client.deleteStream(streamOf(stage, step), expectation(step) as DeleteStreamOptions),
  tombstone: (stage, step) =>
    stage.client.tombstoneStream(streamOf(stage, step), expectation(step) as DeleteStreamOptions),
};

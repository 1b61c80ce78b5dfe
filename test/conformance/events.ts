import {
  binaryEvent,
  EVENT_TYPE,
  jsonEvent,
  type JSONType,
  STREAM_NAME,
  type EventData,
  type Filter,
  type FilterBase,
  type RecordedEvent,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { Naming } from './naming.ts';
import type { EventSpec, FilterSpec } from './recording.ts';

const A_LOT = 200;

/** Builds the event that a recording describes. */
export const buildEvent = (spec: string | EventSpec, naming: Naming): EventData => {
  const event: EventSpec = typeof spec === 'string' ? { id: spec } : spec;
  const id = naming.id(event.id);
  const type = event.type === undefined ? 'Noted' : naming.text(event.type);
  const { metadata } = event;
  if (event.link) {
    const data = Buffer.from(`${event.link.at}@${naming.stream(event.link.stream)}`);
    return binaryEvent({ id, type: '$>', data, metadata });
  }
  if (event.bytes !== undefined)
    return binaryEvent({ id, type, data: Buffer.alloc(event.bytes, 7), metadata });
  if (event.binary === undefined) {
    return jsonEvent({
      id,
      type,
      data: (event.data ?? { of: event.id }) as JSONType,
      metadata,
    });
  }
  const bytes = event.binaryMetadata === undefined ? undefined : Buffer.from(event.binaryMetadata, 'base64');
  return binaryEvent({ id, type, data: Buffer.from(event.binary, 'base64'), metadata: bytes ?? metadata });
};

/** Builds the filter that a recording describes; `onCheckpoint` is called with the position that the server has searched up to. */
export const buildFilter = (
  spec: FilterSpec,
  naming: Naming,
  onCheckpoint: (commit: bigint) => void,
): Filter => {
  const base: FilterBase = {
    filterOn: spec.on === 'type' ? EVENT_TYPE : STREAM_NAME,
    checkpointInterval: spec.checkpointInterval ?? 1,
    ...(spec.maxSearchWindow === undefined ? {} : { maxSearchWindow: spec.maxSearchWindow }),
    ...(spec.checkpoints
      ? { checkpointReached: (_subscription, position) => onCheckpoint(position.commit) }
      : {}),
  };
  return spec.regex === undefined
    ? { ...base, prefixes: (spec.prefixes ?? []).map((prefix) => naming.text(prefix)) }
    : { ...base, regex: naming.text(spec.regex) };
};

const showData = (event: RecordedEvent): unknown => {
  if (event.isJson) return event.data;
  const bytes = Buffer.from(event.data);
  if (event.type === '$>') return { text: bytes.toString() };
  return bytes.length > A_LOT ? `<${bytes.length} bytes>` : bytes.toString('base64');
};

const showEvent = (event: RecordedEvent | undefined): unknown =>
  event && {
    id: event.id,
    type: event.type,
    stream: event.streamId,
    revision: event.revision,
    isJson: event.isJson,
    data: showData(event),
    metadata: event.metadata,
    created: event.created instanceof Date ? 'date' : typeof event.created,
    position: event.position,
  };

/** An event from the client, in the shape of the recording. */
export const showResolved = (resolved: ResolvedEvent & { retryCount?: number }): unknown => ({
  event: showEvent(resolved.event),
  link: showEvent(resolved.link),
  ...(resolved.retryCount === undefined ? {} : { retryCount: resolved.retryCount }),
  ...(resolved.commitPosition === undefined ? {} : { commitPosition: resolved.commitPosition }),
});

/** Whether an event belongs to this play. Other plays share the log. */
export const isOurs = (resolved: ResolvedEvent, naming: Naming): boolean =>
  [resolved.event, resolved.link].some((event) => event?.streamId.includes(naming.run));

/** The fields of a client error that a program can distinguish. */
export const showError = (error: unknown): Record<string, unknown> => {
  const known = error as Record<string, unknown> & { constructor: { name: string }; message: string };
  const names = [
    'type',
    'code',
    'streamName',
    'expectedVersion',
    'actualVersion',
    'groupName',
    'maxAppendSize',
    'reason',
  ];
  const unexplained = [undefined, 'unknown', 'invalid-argument'].includes(known['type'] as string);
  return {
    name: known.constructor.name,
    ...Object.fromEntries(names.map((name) => [name, known[name]])),
    ...(unexplained ? { message: known.message } : {}),
  };
};

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { shared, streams } from '../wire/messages.ts';
import { decodeUuid } from '../record/uuid.ts';
import { ServerFailed, type Connection } from './connection.ts';
import type { CopiedEvent } from './event.ts';

const load = createRequire(createRequire(import.meta.url).resolve('@eventstore/db-client'));
const { Timestamp } = load('google-protobuf/google/protobuf/timestamp_pb.js') as {
  Timestamp: { fromDate: (date: Date) => Parameters<BatchOptions['setDeadline']>[0] };
};

type BatchOptions = InstanceType<typeof streams.BatchAppendReq.Options>;
type Response = InstanceType<typeof streams.BatchAppendResp>;

/** A server's answer to an append. `head` is the stream's last revision, -1 for none. */
export type AppendOutcome =
  | { readonly kind: 'stored'; readonly position: bigint | undefined }
  | { readonly kind: 'wrong'; readonly head: number }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'tooLarge' };

/** Appends in the order of the calls, without waiting for the answers. */
export type Appender = {
  /** Appends consecutive events of one stream, all or none. Rejects if the server fails. */
  readonly append: (events: readonly [CopiedEvent, ...CopiedEvent[]]) => Promise<AppendOutcome>;
  readonly close: () => void;
};

const LONGEST_MS = 60_000;

const optionsOf = ({ stream, revision }: CopiedEvent): BatchOptions => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(identifier);
  options.setDeadline(Timestamp.fromDate(new Date(Date.now() + LONGEST_MS)));
  if (revision === 0) options.setNoStream(new shared.Empty());
  else options.setStreamPosition(String(Number(revision) - 1));
  return options;
};

const proposedOf = (event: CopiedEvent): InstanceType<typeof streams.BatchAppendReq.ProposedMessage> => {
  const id = new shared.UUID();
  id.setString(event.id);
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.setId(id);
  message.getMetadataMap().set('type', event.type).set('content-type', event.contentType);
  message.setCustomMetadata(event.metadata);
  message.setData(event.data);
  return message;
};

const outcomeOf = (response: Response): AppendOutcome => {
  const refusal = response.getError();
  if (!refusal) {
    const position = response.getSuccess()?.getPosition();
    return { kind: 'stored', position: position && BigInt(position.getCommitPosition()) };
  }
  const details = refusal.getDetails();
  const wrong = details?.unpack(
    (bytes) => shared.WrongExpectedVersion.deserializeBinary(bytes),
    'event_store.client.WrongExpectedVersion',
  );
  if (wrong) {
    const head = wrong.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : -1;
    return { kind: 'wrong', head };
  }
  const name = details?.getTypeName() ?? '';
  if (name === 'event_store.client.StreamDeleted') return { kind: 'deleted' };
  if (name === 'event_store.client.MaximumAppendSizeExceeded') return { kind: 'tooLarge' };
  throw new Error(refusal.getMessage() || name);
};

/** Opens an appender, which is one `BatchAppend` call. */
export const openAppender = async ({ name, open }: Connection): Promise<Appender> => {
  const call = await open((client, [metadata, options]) => client.batchAppend(metadata, options));
  const waiting = new Map<
    string,
    { resolve: (outcome: AppendOutcome) => void; reject: (error: unknown) => void }
  >();
  let failed: Error | undefined;

  call.on('data', (response: Response) => {
    const id = decodeUuid(Buffer.from(response.getCorrelationId()?.serializeBinary() ?? []));
    const promise = waiting.get(id);
    waiting.delete(id);
    try {
      promise?.resolve(outcomeOf(response));
    } catch (error) {
      promise?.reject(new ServerFailed(name, error));
    }
  });
  const fail = (cause: unknown): void => {
    failed ??= new ServerFailed(name, cause);
    for (const { reject } of waiting.values()) reject(failed);
    waiting.clear();
  };
  call.on('error', fail);
  call.on('end', () => fail('the server ended the call'));
  const append: Appender['append'] = (events) =>
    new Promise((resolve, reject) => {
      if (failed) {
        reject(failed);
        return;
      }
      const correlation = randomUUID();
      const id = new shared.UUID();
      id.setString(correlation);
      const request = new streams.BatchAppendReq();
      request.setCorrelationId(id);
      request.setOptions(optionsOf(events[0]));
      request.setProposedMessagesList(events.map(proposedOf));
      request.setIsFinal(true);
      waiting.set(correlation, { resolve, reject });
      call.write(request);
    });
  return { append, close: () => call.cancel() };
};

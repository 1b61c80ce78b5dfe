import { shared, streams } from '../wire/messages.ts';
import { ServerFailed, type Connection } from './connection.ts';
import type { CopiedEvent } from './event.ts';

type Recorded = InstanceType<typeof streams.ReadResp.ReadEvent.RecordedEvent>;

const TOMBSTONE = '9223372036854775807';

const copiedOf = (recorded: Recorded): CopiedEvent => {
  const properties = recorded.getMetadataMap();
  const revision = recorded.getStreamRevision();
  return {
    id: recorded.getId()?.getString() ?? '',
    type: properties.get('type') ?? '',
    stream: Buffer.from(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
    revision: revision === TOMBSTONE ? 'tombstone' : Number(revision),
    contentType: properties.get('content-type') ?? 'application/octet-stream',
    data: recorded.getData_asU8(),
    metadata: recorded.getCustomMetadata_asU8(),
    position: BigInt(recorded.getCommitPosition()),
  };
};

type ReadRange = {
  readonly from: bigint | 'start' | 'end';
  readonly backwards?: boolean;
  readonly count?: number;
};

const requestOf = ({ from, backwards, count }: ReadRange): InstanceType<typeof streams.ReadReq> => {
  const { Options } = streams.ReadReq;
  const all = new Options.AllOptions();
  if (from === 'start') all.setStart(new shared.Empty());
  else if (from === 'end') all.setEnd(new shared.Empty());
  else {
    const position = new Options.Position();
    position.setCommitPosition(String(from));
    position.setPreparePosition(String(from));
    all.setPosition(position);
  }
  const uuids = new Options.UUIDOption();
  uuids.setString(new shared.Empty());
  const options = new Options();
  options.setAll(all);
  options.setCount(String(count ?? Number.MAX_SAFE_INTEGER));
  options.setUuidOption(uuids);
  options.setNoFilter(new shared.Empty());
  options.setReadDirection(backwards ? Options.ReadDirection.BACKWARDS : Options.ReadDirection.FORWARDS);
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request;
};

/** Reads `$all` from a position on, including that position. Links are not resolved. */
export async function* readLog({ name, open }: Connection, range: ReadRange): AsyncGenerator<CopiedEvent> {
  const call = await open((client, [metadata, options]) => client.read(requestOf(range), metadata, options));
  try {
    for await (const response of call) {
      const recorded = (response as InstanceType<typeof streams.ReadResp>).getEvent()?.getEvent();
      if (recorded) yield copiedOf(recorded);
    }
  } catch (error) {
    throw new ServerFailed(name, error);
  } finally {
    call.cancel();
  }
}

const first = async (events: AsyncIterable<CopiedEvent>): Promise<CopiedEvent | undefined> => {
  for await (const event of events) return event;
  return undefined;
};

/** The last event; undefined if the log is empty. */
export const lastEvent = (connection: Connection): Promise<CopiedEvent | undefined> =>
  first(readLog(connection, { from: 'end', backwards: true, count: 1 }));

/** The first event at or after a position. */
export const eventAt = (connection: Connection, position: bigint): Promise<CopiedEvent | undefined> =>
  first(readLog(connection, { from: position, count: 1 }));

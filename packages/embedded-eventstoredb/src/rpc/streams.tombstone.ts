import { StatusError } from '../wire/status.ts';
import type { Handler } from '../wire/serve.ts';
import { unary } from '../wire/unary.ts';
import { expectedOf } from './expected.ts';
import { streams } from '../wire/messages.ts';
import { deletedStream, wrongVersionToDelete } from './refusals.ts';
import type { ServerContext } from './server.ts';

/** `Streams/Tombstone` */
export const tombstone = ({ log }: ServerContext): Handler =>
  unary(streams.TombstoneReq.deserializeBinary, async (request) => {
    const options = request.getOptions() ?? new streams.TombstoneReq.Options();
    const stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
    const expected = expectedOf(options);
    const result = await log.remove({ stream, expected, tombstone: true });
    if (result.kind === 'deleted') throw new StatusError(deletedStream(stream));
    if (result.kind === 'wrong')
      throw new StatusError(wrongVersionToDelete(stream, { expected, head: result.head }));
    const position = new streams.TombstoneResp.Position();
    position.setCommitPosition(String(result.position));
    position.setPreparePosition(String(result.position));
    const answer = new streams.TombstoneResp();
    answer.setPosition(position);
    return answer;
  });

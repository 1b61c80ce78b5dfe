import type { Handler } from '../wire/serve.ts';
import { INVALID_ARGUMENT, StatusError } from '../wire/status.ts';
import { guarded } from '../wire/unary.ts';
import { streams } from '../wire/messages.ts';
import { readAll, subscribeToAll } from './read.all.ts';
import { readOptions, type ReadOptions } from './read.options.ts';
import { readStream, subscribeToStream } from './read.stream.ts';
import type { ServerContext } from './server.ts';

/** `Streams/Read`: a read or a subscription, of one stream or of `$all`. */
export const read =
  ({ log }: ServerContext): Handler =>
  (call) => {
    let options: ReadOptions | undefined;
    return {
      message: (bytes) => {
        options = readOptions(streams.ReadReq.deserializeBinary(bytes));
      },
      end: () => {
        if (!options)
          throw new StatusError({ code: INVALID_ARGUMENT, message: 'the read names nothing to read' });
        const all = options;
        guarded(call, () => {
          const { stream } = all;
          if (stream === undefined)
            return all.isSubscription ? subscribeToAll(log, call, all) : readAll(log, call, all);
          const one = { ...all, stream };
          return one.isSubscription ? subscribeToStream(log, call, one) : readStream(log, call, one);
        });
      },
    };
  };

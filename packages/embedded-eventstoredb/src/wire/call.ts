import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { OK, statusHeaders, type Status } from './status.ts';

/** One gRPC call as a handler sees it. */
export type Call = {
  readonly headers: IncomingHttpHeaders;
  /** Sends frames. False asks to wait for `drained` before sending more. */
  readonly send: (frames: Buffer) => boolean;
  /** Resolves when there is room again, or the call is over. */
  readonly drained: () => Promise<void>;
  /** Ends the call, with status OK unless told otherwise. */
  readonly finish: (status?: Status) => void;
  /** True when the call was ended by either side. */
  readonly isOver: () => boolean;
  readonly onOver: (then: () => void) => void;
  /** Stops and resumes taking messages from the client. */
  readonly pause: () => void;
  readonly resume: () => void;
};

const DONE: Status = { code: OK, message: '' };
const RESPONSE = { ':status': 200, 'content-type': 'application/grpc' } as const;

export const newCall = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Call => {
  let over = false;
  let status = DONE;
  const listeners: (() => void)[] = [];
  const end = (): void => {
    if (over) return;
    over = true;
    for (const then of listeners) then();
  };
  const respond = (): void => {
    if (stream.headersSent || stream.destroyed) return;
    stream.respond(RESPONSE, { waitForTrailers: true });
    stream.once('wantTrailers', () => stream.sendTrailers(statusHeaders(status)));
  };
  stream.on('close', end);
  // A client that goes away mid-call is no fault of the server.
  stream.on('error', end);
  return {
    headers,
    send: (frames) => {
      if (over || stream.destroyed) return true;
      respond();
      return stream.write(frames);
    },
    drained: () =>
      new Promise((resolve) => {
        if (over || !stream.writableNeedDrain) {
          resolve();
          return;
        }
        const done = (): void => {
          stream.off('drain', done);
          stream.off('close', done);
          resolve();
        };
        stream.on('drain', done);
        stream.on('close', done);
      }),
    finish: (how = DONE) => {
      if (over) return;
      status = how;
      if (!stream.destroyed) {
        if (stream.headersSent) stream.end();
        else stream.respond({ ...RESPONSE, ...statusHeaders(how) }, { endStream: true });
      }
      end();
    },
    isOver: () => over,
    onOver: (then) => {
      if (over) then();
      else listeners.push(then);
    },
    pause: () => stream.pause(),
    resume: () => stream.resume(),
  };
};

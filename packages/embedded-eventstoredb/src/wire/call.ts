import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { OK, statusHeaders, type Status } from './status.ts';

/** One gRPC call, as its handler sees it. */
export type Call = {
  readonly headers: IncomingHttpHeaders;
  readonly send: (frames: Buffer) => void;
  /** Sends frames. Resolves once the connection has taken them and their memory is free; false if the call is over. */
  readonly sent: (frames: Buffer) => Promise<boolean>;
  /** Ends the call, with status OK by default. */
  readonly finish: (status?: Status) => void;
  /** Whether either side has ended the call. */
  readonly isOver: () => boolean;
  readonly onOver: (then: () => void) => void;
  /** Stops and resumes reading messages from the client. */
  readonly pause: () => void;
  readonly resume: () => void;
};

const DONE: Status = { code: OK, message: '' };
const RESPONSE = { ':status': 200, 'content-type': 'application/grpc' } as const;

export const newCall = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Call => {
  let over = false;
  let waiting: ((isSent: boolean) => void) | undefined;
  let status = DONE;
  const listeners: (() => void)[] = [];
  const end = (): void => {
    if (over) return;
    over = true;
    waiting?.(false);
    for (const then of listeners) then();
  };
  const respond = (): void => {
    if (stream.headersSent || stream.destroyed) return;
    stream.respond(RESPONSE, { waitForTrailers: true });
    stream.once('wantTrailers', () => stream.sendTrailers(statusHeaders(status)));
  };
  stream.on('close', end);
  // A client that disconnects during a call is not an error of the server.
  stream.on('error', end);
  return {
    headers,
    send: (frames) => {
      if (over || stream.destroyed) return;
      respond();
      stream.write(frames);
    },
    sent: (frames) =>
      new Promise((resolve) => {
        if (over || stream.destroyed) {
          resolve(false);
          return;
        }
        waiting = resolve;
        respond();
        stream.write(frames, (error) => resolve(!error && !over));
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
    resume: () => {
      if (stream.isPaused()) stream.resume();
    },
  };
};

import { createServer as createHttp1 } from 'node:http';
import { createServer as createHttp2, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { newCall, type Call } from './call.ts';
import type { Tls } from './certificate.ts';
import type { Admission } from './credentials.ts';
import { enforceDeadline } from './deadline.ts';
import { FrameError, messageCutter } from './frame.ts';
import { KEEP_ALIVE, keepAlive, type KeepAlive } from './keep-alive.ts';
import { answerPlainRequest, http1Listener, isPlainRequest, type HttpEndpoints } from './plain-http.ts';
import { socketServer } from './sockets.ts';
import { INTERNAL, RESOURCE_EXHAUSTED, StatusError, type Status } from './status.ts';

/** Receives the client's messages of one call. */
export type Receiver = {
  readonly message: (message: Buffer) => void;
  /** Called when the client has sent its last message. */
  readonly end: () => void;
};

/** Begins one call. If it throws, the call ends. */
export type Handler = (call: Call) => Receiver;

export type ServeOptions = {
  readonly host: string;
  readonly port: number;
  readonly handlers: ReadonlyMap<string, Handler>;
  /** The status of a call that has no handler. */
  readonly absent: (path: string) => Status;
  readonly endpoints: HttpEndpoints;
  readonly tls: Tls | undefined;
  /** Undefined if everyone may call. */
  readonly admission: Admission | undefined;
  readonly keepAlive: KeepAlive | undefined;
};

export type WireServer = { readonly port: number; readonly stop: () => Promise<void> };

const LARGEST_MESSAGE = 17 * 1024 * 1024;
const WINDOW = 8 * 1024 * 1024;

// A client that cancels a read resets its stream. By default, Node ends a session and all its calls after a thousand.
const manyCancellations = { streamResetBurst: 1_000_000, streamResetRate: 1_000_000 };

/** The status with which a call ends if its handler throws. */
export const statusFor = (error: unknown): Status => {
  if (error instanceof StatusError) return error.status;
  if (error instanceof FrameError) return { code: RESOURCE_EXHAUSTED, message: error.message };
  return { code: INTERNAL, message: error instanceof Error ? error.message : 'the call failed' };
};

const begin = (
  { handlers, absent, admission }: ServeOptions,
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
): void => {
  const call = newCall(stream, headers);
  const path = headers[':path'] ?? '';
  const refusal = admission?.(path, headers);
  const handler = handlers.get(path);
  if (refusal || !handler) {
    call.finish(refusal ?? absent(path));
    return;
  }
  enforceDeadline(call);
  const guarded = (work: () => void): void => {
    try {
      if (!call.isOver()) work();
    } catch (error) {
      call.finish(statusFor(error));
    }
  };
  guarded(() => {
    const receiver = handler(call);
    const cut = messageCutter(LARGEST_MESSAGE, receiver.message);
    let isWhole = true;
    stream.on('data', (piece: Buffer) =>
      guarded(() => {
        isWhole = cut(piece);
      }),
    );
    stream.on('end', () => {
      // The client cancelled or disconnected before its last message, so the call must not be carried out.
      if (stream.aborted) return;
      guarded(() => {
        if (!isWhole) throw new FrameError('the last message is cut off');
        receiver.end();
      });
    });
  });
};

/**
 * Serves gRPC and plain HTTP on one port, with or without TLS. Port 0 picks a free one. Rejects if the port is taken.
 */
export const serve = async (options: ServeOptions): Promise<WireServer> => {
  const http1 = createHttp1(http1Listener(options.endpoints));
  const http2 = createHttp2({
    settings: { maxConcurrentStreams: 100_000, initialWindowSize: WINDOW },
    maxSessionMemory: 1000,
    ...manyCancellations,
  });
  http2.on('session', (session) => {
    session.setLocalWindowSize(WINDOW);
    session.on('error', () => session.destroy());
    keepAlive(session, options.keepAlive ?? KEEP_ALIVE);
  });
  http2.on('stream', (stream, headers) => {
    if (isPlainRequest(headers)) answerPlainRequest(options.endpoints, stream, headers);
    else begin(options, stream, headers);
  });
  const { server, destroyAll } = socketServer({
    tls: options.tls,
    http1: (socket) => http1.emit('connection', socket),
    http2: (socket) => http2.emit('connection', socket),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        destroyAll();
      }),
  };
};

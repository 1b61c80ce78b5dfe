import { createServer as createHttp1 } from 'node:http';
import { createServer as createHttp2, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { newCall, type Call } from './call.ts';
import type { Tls } from './certificate.ts';
import type { Admission } from './credentials.ts';
import { enforceDeadline } from './deadline.ts';
import { FrameError, messageCutter } from './frame.ts';
import { KEEP_ALIVE, keepAlive, type KeepAlive } from './keep-alive.ts';
import { asksForPage, pageListener, sendPage, type Pages } from './plain-http.ts';
import { socketServer } from './sockets.ts';
import { INTERNAL, RESOURCE_EXHAUSTED, StatusError, type Status } from './status.ts';

/** What takes the client's messages of one call. */
export type Receiver = {
  readonly message: (message: Buffer) => void;
  /** The client has sent all it will. */
  readonly end: () => void;
};

/** Begins one call; what it throws ends the call. */
export type Handler = (call: Call) => Receiver;

export type ServeOptions = {
  readonly host: string;
  readonly port: number;
  readonly handlers: ReadonlyMap<string, Handler>;
  /** How a call ends that has no handler. */
  readonly absent: (path: string) => Status;
  /** What is answered to plain HTTP. */
  readonly pages: Pages;
  readonly tls: Tls | undefined;
  /** Who may call what; everybody where it is undefined. */
  readonly admission: Admission | undefined;
  readonly keepAlive: KeepAlive | undefined;
};

export type WireServer = { readonly port: number; readonly stop: () => Promise<void> };

const LARGEST_MESSAGE = 17 * 1024 * 1024;
const WINDOW = 8 * 1024 * 1024;

// Breaking off a read resets its stream. By default the thousandth reset in a row ends the session and all calls in it.
const manyCancellations = { streamResetBurst: 1_000_000, streamResetRate: 1_000_000 };

/** The status a handler's failure ends its call with. */
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
      // A client that cancels or goes away has not said all it would have: what it began is not to be done.
      if (stream.aborted) return;
      guarded(() => {
        if (!isWhole) throw new FrameError('the last message is cut off');
        receiver.end();
      });
    });
  });
};

/**
 * Serves gRPC over HTTP/2 and plain HTTP/1.1 on one port, in the clear or over TLS. Port 0 takes a free one; the
 * promise rejects when the port is taken.
 */
export const serve = async (options: ServeOptions): Promise<WireServer> => {
  const http1 = createHttp1(pageListener(options.pages));
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
    if (asksForPage(headers)) sendPage(options.pages, stream, headers);
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

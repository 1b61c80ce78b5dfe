import { createServer as createHttp1, type RequestListener } from 'node:http';
import { createServer as createHttp2, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { newCall, type Call } from './call.ts';
import { FrameError, messageCutter } from './frame.ts';
import { INTERNAL, RESOURCE_EXHAUSTED, StatusError, UNIMPLEMENTED, type Status } from './status.ts';

/** What takes the client's messages of one call. */
export type Receiver = {
  readonly message: (message: Buffer) => void;
  /** The client has sent all it will. */
  readonly end: () => void;
};

/** Begins one call; what it throws ends the call. */
export type Handler = (call: Call) => Receiver;

export type WireServer = { readonly port: number; readonly stop: () => Promise<void> };

const PREFACE = 'PRI * HTTP/2';
const LARGEST_MESSAGE = 17 * 1024 * 1024;
const WINDOW = 8 * 1024 * 1024;

/** The status a handler's failure ends its call with. */
export const statusFor = (error: unknown): Status => {
  if (error instanceof StatusError) return error.status;
  if (error instanceof FrameError) return { code: RESOURCE_EXHAUSTED, message: error.message };
  return { code: INTERNAL, message: error instanceof Error ? error.message : 'the call failed' };
};

const begin = (
  handlers: ReadonlyMap<string, Handler>,
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
): void => {
  const call = newCall(stream, headers);
  const path = headers[':path'] ?? '';
  const handler = handlers.get(path);
  if (!handler) {
    call.finish({ code: UNIMPLEMENTED, message: `${path} is not implemented by this server` });
    return;
  }
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
    stream.on('data', (piece: Buffer) => guarded(() => cut(piece)));
    stream.on('end', () => guarded(receiver.end));
  });
};

/** Hands a connection to HTTP/2 or HTTP/1.1 by its first bytes. */
const sort = (
  socket: Socket,
  to: { readonly http1: (s: Socket) => void; readonly http2: (s: Socket) => void },
): void => {
  socket.once('error', () => socket.destroy());
  socket.once('readable', () => {
    const first = socket.read() as Buffer | null;
    if (!first) return;
    socket.unshift(first);
    const isHttp2 = PREFACE.startsWith(first.toString('latin1', 0, PREFACE.length));
    (isHttp2 ? to.http2 : to.http1)(socket);
  });
};

/**
 * Serves gRPC over clear-text HTTP/2 and plain HTTP/1.1 on one port. Port 0 takes a free one; the promise
 * rejects when the port is taken.
 */
export const serve = async (options: {
  readonly host: string;
  readonly port: number;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly http: RequestListener;
}): Promise<WireServer> => {
  const http1 = createHttp1(options.http);
  const http2 = createHttp2({
    settings: { maxConcurrentStreams: 100_000, initialWindowSize: WINDOW },
    maxSessionMemory: 1000,
  });
  http2.on('session', (session) => {
    session.setLocalWindowSize(WINDOW);
    session.on('error', () => session.destroy());
  });
  http2.on('stream', (stream, headers) => begin(options.handlers, stream, headers));
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    sort(socket, {
      http1: (s) => http1.emit('connection', s),
      http2: (s) => http2.emit('connection', s),
    });
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
        for (const socket of sockets) socket.destroy();
      }),
  };
};

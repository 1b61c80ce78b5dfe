import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Tls } from './certificate.ts';

const PREFACE = 'PRI * HTTP/2';

/** Hands a connection over to HTTP/2 or HTTP/1.1, depending on its first bytes. */
const dispatch = (
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

/** A server for HTTP/2 and HTTP/1.1 on one port, over TLS if it has a certificate. */
export const socketServer = (options: {
  readonly tls: Tls | undefined;
  readonly http1: (socket: Socket) => void;
  readonly http2: (socket: Socket) => void;
}): { readonly server: Server; readonly destroyAll: () => void } => {
  const sockets = new Set<Socket>();
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  };
  const take = (socket: Socket): void => {
    socket.setNoDelay(true);
    dispatch(socket, options);
  };
  const { tls } = options;
  const server = tls
    ? createTlsServer({ ...tls, ALPNProtocols: ['h2', 'http/1.1'] }, take)
    : createServer(take);
  // Tracked before the TLS handshake ends, so that stopping does not wait for it.
  server.on('connection', track);
  if (tls) server.on('secureConnection', track);
  return {
    server,
    destroyAll: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
};

import { isIP } from 'node:net';

/** A server that would be open to others without a lock on its door. */
export class UnsafeServer extends Error {
  override readonly name = 'UnsafeServer';
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * Throws `UnsafeServer` where others could reach a server without TLS and credentials and that was not asked for, and
 * where credentials would never arrive, since clients send none over a connection in the clear.
 */
export const refuseUnsafe = (options: {
  readonly host: string;
  readonly isEncrypted: boolean;
  readonly isLocked: boolean;
  readonly insecure: boolean;
}): void => {
  const { host, isEncrypted, isLocked, insecure } = options;
  if (isLocked && !isEncrypted)
    throw new UnsafeServer(
      'credentials need a certificate: clients do not send them over a connection in the clear',
    );
  if (isLoopback(host) || (isEncrypted && isLocked) || insecure) return;
  throw new UnsafeServer(
    `others can reach ${host}: give a certificate and credentials, or ask for an insecure server`,
  );
};

const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/**
 * What to call the server by, for a client that called it `authority`. A server that listens on every address has no
 * address of its own to give, so it gives back what the client knows it by.
 */
export const hostFor = (host: string, authority: string): string => {
  const [, known] = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(authority) ?? [];
  return isWildcard(host) && known !== undefined && known !== '' ? known : host;
};

/** What a connection string on this machine calls the server by; it has no place for an IPv6 address. */
export const localHostFor = (host: string): string => {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' || host === '::1' ? 'localhost' : host;
};

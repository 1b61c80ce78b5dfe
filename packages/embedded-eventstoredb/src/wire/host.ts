import { isIP } from 'node:net';

/** A server that others could reach without TLS and credentials. */
export class UnsafeServer extends Error {
  override readonly name = 'UnsafeServer';
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * Throws `UnsafeServer` if others could reach a server that has no TLS or no credentials, unless it is meant to be
 * insecure. Also throws if there are credentials without TLS: clients never send them over an unencrypted connection.
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
      'credentials need a certificate: clients do not send them over an unencrypted connection',
    );
  if (isLoopback(host) || (isEncrypted && isLocked) || insecure) return;
  throw new UnsafeServer(
    `others can reach ${host}: set a certificate and credentials, or allow an insecure server`,
  );
};

const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/**
 * The host name that the server reports to a client that called it by `authority`. A server that listens on every address
 * has none of its own, so it reports the name that the client used.
 */
export const hostFor = (host: string, authority: string): string => {
  const [, known] = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(authority) ?? [];
  return isWildcard(host) && known !== undefined && known !== '' ? known : host;
};

/** The server's host name in a connection string on this machine. Such a string cannot hold an IPv6 address. */
export const localHostFor = (host: string): string => {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' || host === '::1' ? 'localhost' : host;
};

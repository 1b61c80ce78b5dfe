import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http2';
import { PERMISSION_DENIED, UNAUTHENTICATED, type Status } from './status.ts';

/** The user whose calls are accepted. */
export type Credentials = { readonly username: string; readonly password: string };

/** The status with which a call is refused; undefined if it is allowed. */
export type Admission = (path: string, headers: IncomingHttpHeaders) => Status | undefined;

/** Calls that clients make to find a server, before they send credentials. EventStoreDB allows them too. */
const OPEN_TO_ALL = new Set([
  '/event_store.client.gossip.Gossip/Read',
  '/event_store.client.server_features.ServerFeatures/GetSupportedMethods',
]);

const REFUSED: Status = { code: UNAUTHENTICATED, message: 'Unauthenticated' };
const DENIED: Status = {
  code: PERMISSION_DENIED,
  message: 'Access Denied',
  trailers: { exception: 'access-denied' },
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Admits only calls that carry these credentials as HTTP basic authentication. */
export const admitOnly = ({ username, password }: Credentials): Admission => {
  const wanted = digest(`Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`);
  return (path, { authorization }) => {
    if (authorization === undefined) return OPEN_TO_ALL.has(path) ? undefined : DENIED;
    return timingSafeEqual(digest(authorization), wanted) ? undefined : REFUSED;
  };
};

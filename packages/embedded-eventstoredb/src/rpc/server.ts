import type { Registry } from '../groups/registry.ts';
import type { Log } from '../log/open.ts';

/** What all calls to a server share. */
export type ServerContext = {
  readonly log: Log;
  readonly groups: Registry;
  /** Bytes of event data allowed in one append. */
  readonly maxAppendSize: number;
  /** The name under which consumers are listed. */
  readonly username: string;
  readonly instanceId: string;
  /** The address that the server listens on. */
  readonly host: string;
  readonly isEncrypted: boolean;
  readonly port: () => number;
};

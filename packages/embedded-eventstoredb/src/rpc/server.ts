import type { Registry } from '../groups/registry.ts';
import type { Log } from '../log/open.ts';

/** What the calls of one server share. */
export type ServerContext = {
  readonly log: Log;
  readonly groups: Registry;
  /** Bytes of event data that one append may carry. */
  readonly maxAppendSize: number;
  /** Who calls, as far as the server knows. */
  readonly username: string;
  readonly instanceId: string;
  /** The address that the server listens on. */
  readonly host: string;
  readonly isEncrypted: boolean;
  readonly port: () => number;
};

import type { Registry } from '../groups/registry.ts';
import type { Log } from '../log/open.ts';

/** What the calls of one server share. */
export type ServerContext = {
  readonly log: Log;
  readonly groups: Registry;
  /** Bytes of event data that one append may carry. */
  readonly maxAppendSize: number;
  readonly instanceId: string;
  readonly host: string;
  readonly port: () => number;
};

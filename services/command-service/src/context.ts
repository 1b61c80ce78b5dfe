import type { Execute } from '@cairn/event-store/execute';

/** What every route works with. `now` is the one clock of the service. */
export type CommandContext = {
  execute: Execute;
  /** Key of the HMAC over bodies that came with an Idempotency-Key. */
  payloadKey: string;
  now: () => Date;
};

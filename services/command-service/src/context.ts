import type { Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';

/** What every route works with. `now` is the one clock of the service. */
export type CommandContext = {
  execute: Execute;
  /** What was cited and seen is looked up here. */
  store: Pick<EventStore, 'readStream' | 'eventAt'>;
  /** Key of the HMAC over bodies that came with an Idempotency-Key. */
  payloadKey: string;
  now: () => Date;
};

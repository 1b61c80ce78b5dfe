import type { AnyEvent } from '@cairn/contracts/event-type';
import type { Execute } from '@cairn/event-store/execute';
import type { Folding, Loaded } from '@cairn/event-store/load';
import type { StoreClock } from '@cairn/event-store/store-clock';
import type { EventStore } from '@cairn/event-store/open';
import type { DeriveId } from '@cairn/runtime/derived-id';
import type { Assistance } from './suggestions/assistance.ts';

/** What every route works with. `now` is the one clock of the service; it throws while it is wrong. */
export type CommandContext = {
  execute: Execute;
  /** For looking up cited events and what was on a writer's screen. */
  store: Pick<EventStore, 'readStream' | 'eventAt' | 'readAll' | 'head' | 'retries'>;
  /** The key of the HMAC over the body of a request with an Idempotency-Key. */
  payloadKey: string;
  /** Ids that derive from an Idempotency-Key or from other ids. */
  deriveId: DeriveId;
  now: () => Date;
  /** The moment of `performance.now()` for `recentState`; without it, the moment at which it is called. */
  asOf?: number;
  /** The store's time, beyond which nothing may be dated. */
  clock: Pick<StoreClock, 'storeNow' | 'aheadMs'>;
  /** The organisation's time zone, in which employments and KPIs change; UTC by default. */
  timeZone?: string | undefined;
  /** The model that suggests words; without it, nobody can ask for any. */
  assistance?: Assistance | undefined;
};

/**
 * A state with every event from before the moment of the context: for people, cycles and units, which are kept up to date
 * together.
 */
export const recentState = <S, E extends AnyEvent>(
  { execute, asOf = performance.now() }: CommandContext,
  decider: Folding<S, E>,
  id: string,
): Promise<Loaded<S>> => execute.recent(decider, id, asOf);

/** Where a state may be two seconds old: the moment whose events it has to hold. */
export const recently = (): number => performance.now() - 2_000;

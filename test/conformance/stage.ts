import type { EventStoreDBClient, Position, ResolvedEvent } from '@eventstore/db-client';
import type { Naming } from './naming.ts';
import type { Place, Step } from './recording.ts';

/** A stream of events that a scenario listens to, and all that it saw of it. */
export type Listener = {
  readonly log: unknown[];
  taken: number;
  readonly events: Map<string, ResolvedEvent>;
  readonly checkpoints: bigint[];
  readonly stop: () => Promise<void>;
  readonly answer?: {
    readonly ack: (...events: ResolvedEvent[]) => Promise<void>;
    readonly nack: (
      action: 'park' | 'retry' | 'skip' | 'stop',
      reason: string,
      ...events: ResolvedEvent[]
    ) => Promise<void>;
  };
};

/** What the steps of one play share. */
export type Stage = {
  readonly client: EventStoreDBClient;
  /** The same server, through a client that gives refused appends as results. */
  readonly lenient: EventStoreDBClient;
  readonly naming: Naming;
  readonly positions: Map<string, Position>;
  readonly listeners: Map<string, Listener>;
};

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export const streamOf = ({ naming }: Stage, step: Step): string => naming.stream(step.stream ?? '');

/** A revision as the client takes it. */
export const revisionOf = (value: Place | undefined): bigint | 'start' | 'end' =>
  typeof value === 'number' ? BigInt(value) : (value as 'start' | 'end');

/** A position as the client takes it: given, or that of an event; the start where that was never seen. */
export const positionOf = ({ positions }: Stage, value: Place): Position | 'start' | 'end' => {
  if (typeof value === 'object') return { commit: BigInt(value.commit), prepare: BigInt(value.prepare) };
  if (value === 'end') return 'end';
  return positions.get(String(value).replace('positionOf:', '')) ?? 'start';
};

export const listenerOf = ({ listeners }: Stage, step: Step): Listener => {
  const listener = listeners.get(step.as ?? '');
  if (!listener) throw new Error(`the recording names a listener that is not there: ${String(step.as)}`);
  return listener;
};

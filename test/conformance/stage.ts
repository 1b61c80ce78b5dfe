import type { EventStoreDBClient, Position, ResolvedEvent } from '@eventstore/db-client';
import type { Naming } from './naming.ts';
import type { StartPoint, Step } from './recording.ts';

/** A subscription of a scenario, and everything it has received. */
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

/** The state that the steps of one play share. */
export type Stage = {
  readonly client: EventStoreDBClient;
  /** The same server, through a client that returns refused appends as results. */
  readonly lenient: EventStoreDBClient;
  readonly naming: Naming;
  readonly positions: Map<string, Position>;
  readonly listeners: Map<string, Listener>;
};

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export const streamOf = ({ naming }: Stage, step: Step): string => naming.stream(step.stream ?? '');

/** A revision as the client expects it. */
export const revisionOf = (value: StartPoint | undefined): bigint | 'start' | 'end' =>
  typeof value === 'number' ? BigInt(value) : (value as 'start' | 'end');

/** A position as the client expects it: given, or that of an event. The start if the event was never seen. */
export const positionOf = ({ positions }: Stage, value: StartPoint): Position | 'start' | 'end' => {
  if (typeof value === 'object') return { commit: BigInt(value.commit), prepare: BigInt(value.prepare) };
  if (value === 'end') return 'end';
  return positions.get(String(value).replace('positionOf:', '')) ?? 'start';
};

export const listenerOf = ({ listeners }: Stage, step: Step): Listener => {
  const listener = listeners.get(step.as ?? '');
  if (!listener) throw new Error(`the recording names a listener that is not there: ${String(step.as)}`);
  return listener;
};

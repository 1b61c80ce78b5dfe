import { newLatencies, type Latencies } from './latencies.ts';
import type { Message } from './message.ts';
import { newRate, type Rate } from './rate.ts';

/** A message that was sent to a consumer and not answered yet. */
export type Flight = { readonly message: Message; readonly sentAt: number; readonly due: number };

/** A client that a group sends messages to. */
export type Consumer = {
  /** The most messages that it takes without having answered them. */
  readonly capacity: number;
  readonly connectionName: string;
  readonly username: string;
  readonly send: (message: Message) => void;
  /** Called when the group is deleted or changed. */
  readonly drop: () => void;
};

/** A consumer that has joined a group. */
export type Member = {
  readonly consumer: Consumer;
  readonly flights: Map<string, Flight>;
  readonly room: () => boolean;
  readonly rate: Rate;
  /** Measured only for groups with extra statistics. */
  readonly latencies: Latencies | undefined;
  /** Messages sent to it so far. */
  sent: number;
};

export const newMember = (consumer: Consumer, extraStatistics: boolean): Member => {
  const flights: Member['flights'] = new Map();
  return {
    consumer,
    flights,
    rate: newRate(),
    latencies: extraStatistics ? newLatencies() : undefined,
    sent: 0,
    room: () => flights.size < consumer.capacity,
  };
};

/** Removes the answered messages from a member's flights and returns them. */
export const takeAnswered = ({ flights, latencies }: Member, ids: readonly string[]): Message[] =>
  ids.flatMap((id) => {
    const flight = flights.get(id);
    if (!flight) return [];
    flights.delete(id);
    latencies?.add(Date.now() - flight.sentAt);
    return [flight.message];
  });

/** Removes the overdue messages from a member's flights and returns them. */
export const takeOverdue = ({ flights }: Member, now: number): Message[] => {
  const overdue = [...flights].filter(([, { due }]) => due <= now);
  for (const [id] of overdue) flights.delete(id);
  return overdue.map(([, { message }]) => message);
};

import { newLatencies, type Latencies } from './latencies.ts';
import type { Message } from './message.ts';
import { newRate, type Rate } from './rate.ts';

/** A message that a consumer has been given and has not answered. */
export type Flight = { readonly message: Message; readonly given: number; readonly due: number };

/** Where a group sends messages to. */
export type Consumer = {
  /** Messages that it takes before it has answered. */
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
  /** Kept for groups with extra statistics. */
  readonly latencies: Latencies | undefined;
  given: number;
};

export const newMember = (consumer: Consumer, extraStatistics: boolean): Member => {
  const flights: Member['flights'] = new Map();
  return {
    consumer,
    flights,
    rate: newRate(),
    latencies: extraStatistics ? newLatencies() : undefined,
    given: 0,
    room: () => flights.size < consumer.capacity,
  };
};

/** Takes what a consumer answers out of its hands. */
export const takeAnswered = ({ flights, latencies }: Member, ids: readonly string[]): Message[] =>
  ids.flatMap((id) => {
    const flight = flights.get(id);
    if (!flight) return [];
    flights.delete(id);
    latencies?.add(Date.now() - flight.given);
    return [flight.message];
  });

/** Takes the flights that are overdue out of the member's hands. */
export const takeOverdue = ({ flights }: Member, now: number): Message[] => {
  const overdue = [...flights].filter(([, { due }]) => due <= now);
  for (const [id] of overdue) flights.delete(id);
  return overdue.map(([, { message }]) => message);
};

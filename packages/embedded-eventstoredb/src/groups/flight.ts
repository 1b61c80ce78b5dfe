import type { Message } from './message.ts';

/** A message that a consumer has been given and has not answered. */
export type Flight = { readonly message: Message; readonly due: number };

/** Where a group sends messages to. */
export type Consumer = {
  /** Messages that it takes before it has answered. */
  readonly capacity: number;
  readonly connectionName: string;
  readonly send: (message: Message) => void;
  /** Called when the group is deleted or changed. */
  readonly drop: () => void;
};

/** A consumer that has joined a group. */
export type Member = {
  readonly consumer: Consumer;
  readonly flights: Map<string, Flight>;
  readonly room: () => boolean;
  given: number;
  isStopped: boolean;
};

export const newMember = (consumer: Consumer): Member => {
  const member: Member = {
    consumer,
    flights: new Map(),
    given: 0,
    isStopped: false,
    room: () => !member.isStopped && member.flights.size < consumer.capacity,
  };
  return member;
};

/** Takes the flights that are overdue out of the member's hands. */
export const takeOverdue = ({ flights }: Member, now: number): Message[] => {
  const overdue = [...flights].filter(([, { due }]) => due <= now);
  for (const [id] of overdue) flights.delete(id);
  return overdue.map(([, { message }]) => message);
};

import type { Command, Decider } from '@cairn/contracts/decider';
import type { Actor, EventMetadata } from '@cairn/contracts/envelope';
import { type EventOf, type EventType, eventType } from '@cairn/contracts/event-type';
import { personal } from '@cairn/contracts/personal';
import { reject } from '@cairn/contracts/rejection';
import { z } from 'zod';
import { newId } from '@cairn/runtime/new-id';

/** A counter that counts to ten: small types of the tests' own. */
const countedType = eventType(
  'Counted',
  z.object({ amount: z.number(), unit: z.string(), note: personal('data.byId', z.string()).optional() }),
  [
    (data) => ({ amount: (data as { by: number }).by }),
    (data) => ({ ...(data as { amount: number }), unit: 'piece' }),
  ],
);
const closedType = eventType('CounterClosed', z.object({ at: z.number() }));

export const counterTypes: ReadonlyMap<string, EventType> = new Map<string, EventType>([
  [countedType.type, countedType],
  [closedType.type, closedType],
]);

type CounterEvent = EventOf<typeof countedType> | EventOf<typeof closedType>;
type CounterState = { total: number; closed: boolean };
type Count = Command<'Count', { amount: number; twice?: boolean }>;
type Close = Command<'Close', { at: number }>;

export const counter: Decider<CounterState, Count | Close, CounterEvent> = {
  category: 'feedback',
  initial: { total: 0, closed: false },
  decide(command, { total, closed }) {
    if (command.type === 'Close')
      return closed ? [] : [{ type: 'CounterClosed', data: { at: command.data.at } }];
    if (closed) return reject('conflict', 'counter/closed', 'The counter is closed.');
    const { amount, twice } = command.data;
    if (total + amount > 10) return reject('invalid', 'counter/full', `Only ${10 - total} are left.`);
    const event = { type: 'Counted', data: { amount, unit: 'piece' } } as const;
    return twice ? [event, event] : [event];
  },
  evolve: (state, event) =>
    event.type === 'Counted'
      ? { ...state, total: state.total + event.data.amount }
      : { ...state, closed: true },
};

export const actor: Actor = {
  personId: '0190a5f4-7a10-7c1a-9a55-2b1f6d0c1a01',
  kind: 'human',
  actingAs: 'employee',
  client: 'test',
  issuer: 'https://cairn.local',
  subject: 'somebody',
};

export const at = '2026-03-01T09:00:00.000Z';

export const count = (amount: number, twice = false): Count => ({
  type: 'Count',
  data: { amount, twice },
  actor,
  at,
});
export const close: Close = { type: 'Close', data: { at: 1 }, actor, at };

export const metadata: EventMetadata = {
  $correlationId: 'c',
  $causationId: 'c',
  schemaVersion: 3,
  recordedAt: at,
  actor,
};

export const countedEvent = (amount: number) => ({
  id: newId(),
  type: 'Counted',
  data: { amount, unit: 'piece' },
  metadata,
});
export const counted = (...amounts: number[]) => amounts.map(countedEvent);

export const newStream = () => `feedback-${newId()}`;

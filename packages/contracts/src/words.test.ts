import { expect, test } from 'vitest';
import type { Command } from './decider.ts';
import type { Words } from './words.ts';

type Close = Command<'Close', { doorId: string; reason: string }>;
type Knock = Command<'Knock', { doorId: string }>;
type Closed = { type: 'Closed'; data: { doorId: string; reason: string; by: string } };
type Opened = { type: 'Opened'; data: { doorId: string } };
type DoorWords = Words<Close | Knock, Closed | Opened>;

test('names a command, its event, and fields that both have', () => {
  const words: DoorWords = {
    Close: {
      event: 'Closed',
      word: 'reason',
      about: ['doorId'],
      code: 'door/already-closed',
      hint: { path: 'doorId', message: 'another door' },
    },
  };
  expect(Object.keys(words)).toEqual(['Close']);
});

test('does not compile with a name that no command, event or field has', () => {
  const of = { word: 'reason', code: 'door/already-closed' } as const;
  const wrong: DoorWords[] = [
    // @ts-expect-error no command has this name
    { Shut: { event: 'Closed', ...of } },
    // @ts-expect-error no event has this name
    { Close: { event: 'Shut', ...of } },
    // @ts-expect-error this event does not keep the word
    { Close: { event: 'Opened', ...of } },
    // @ts-expect-error this command does not bring the word
    { Knock: { event: 'Closed', ...of } },
    // @ts-expect-error the command has no such field
    { Close: { event: 'Closed', about: ['by'], ...of } },
    // @ts-expect-error a code is noun/what-is-wrong
    { Close: { event: 'Closed', word: 'reason', code: 'closed' } },
  ];
  expect(wrong).toHaveLength(6);
});

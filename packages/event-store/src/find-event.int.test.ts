import { newId } from '@cairn/runtime/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import { createFindEvent } from './find-event.ts';
import { startCounterLog, type CounterLog } from './server.fixture.ts';

let log: CounterLog;
beforeAll(async () => {
  log = await startCounterLog();
});
afterAll(() => log.stop());

test('finds events by their ids with one reading of the log, whoever asks meanwhile', async () => {
  const events = counted(1, 2, 3);
  const stream = newStream();
  const { position } = await log.store.append(stream, events, 'noStream');
  const begun: (string | null)[] = [];
  const find = createFindEvent((after) => {
    begun.push(after.eventId);
    return log.store.readHistory(after);
  });
  const [first, , third] = await Promise.all([...events.map(({ id }) => find(id)), find(newId())]);
  expect(third).toBe(position);
  expect((first ?? 0n) < position).toBe(true);
  expect(begun).toEqual([null]);

  const [later] = counted(4);
  await log.store.append(stream, [later!], 'any');
  expect(await find(later!.id)).toBe(await log.store.head());
  expect(begun).toEqual([null, events[2]?.id]);
});

test('takes a position inside an event for one at which there is no event', async () => {
  await log.store.append(newStream(), counted(5), 'noStream');
  expect(await log.store.eventAt((await log.store.head()) + 3n)).toBeUndefined();
  expect(await log.store.eventAt(7n)).toBeUndefined();
});

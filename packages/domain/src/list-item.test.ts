import { Rejection } from '@cairn/contracts/rejection';
import { describe, expect, test } from 'vitest';
import { forItem, forItemLater } from './list-item.ts';

const fails = (thrown: Error) => (): never => {
  throw thrown;
};

describe('a rule for one item of a list', () => {
  test('names the item in its refusal', async () => {
    const field = { path: 'goalId', message: 'a goal' };
    const refusal = fails(new Rejection('notFound', 'goal/unknown', 'No such goal.', [field]));
    const named = { code: 'goal/unknown', fields: [{ path: 'edges/3/goalId', message: 'a goal' }] };
    expect(() => forItem('edges/3', refusal)).toThrow(expect.objectContaining(named));
    await expect(forItemLater('edges/3', async () => refusal())).rejects.toMatchObject(named);
  });

  test('says what the item should be if the refusal names no field', () => {
    const refusal = fails(new Rejection('notFound', 'goal/unknown', 'No such goal.'));
    const fields = [{ path: 'edges/3', message: 'an item to which this applies' }];
    expect(() => forItem('edges/3', refusal)).toThrow(expect.objectContaining({ fields }));
  });

  test('says nothing of the item if it cannot be judged now', async () => {
    const silent = new Rejection('behind', 'event-store/unavailable', 'No answer.');
    await expect(forItemLater('edges/3', async () => fails(silent)())).rejects.toBe(silent);
  });
});

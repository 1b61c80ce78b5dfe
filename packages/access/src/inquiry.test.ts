import type { PersonState } from '@cairn/domain/person.state';
import { describe, expect, test } from 'vitest';
import { findEvenly, type ReadPerson, usualCost } from './inquiry.ts';

/** Reads `count` people besides the one who asks, and finds nothing. */
const looking =
  (count: number) =>
  async (stateOf: ReadPerson): Promise<undefined> => {
    for (let each = 0; each < count; each++) await stateOf(`person ${each}`);
  };

/** How many reads it costs to find nothing, one look after the other. */
const costsOf = async (counts: readonly number[]): Promise<number[]> => {
  const cost = usualCost();
  const costs: number[] = [];
  for (const count of counts) {
    let reads = 0;
    const stateOf = async (): Promise<PersonState> => {
      reads += 1;
      return { status: 'unset' };
    };
    await findEvenly({ personId: 'me', stateOf, read: stateOf, cost }, looking(count));
    costs.push(reads);
  }
  return costs;
};

describe('a refusal', () => {
  test('costs the same reads for an unknown thing as behind a short reporting line', async () => {
    expect(await costsOf([0, 3, 11])).toEqual([12, 12, 12]);
  });

  test('costs as much as the longest line that was read before, for whatever is refused', async () => {
    expect(await costsOf([0, 15, 0, 3, 15])).toEqual([12, 16, 16, 16, 16]);
  });

  test('costs as much as a longer line that was read for somebody who may see it', async () => {
    const cost = usualCost();
    const stateOf = async (): Promise<PersonState> => ({ status: 'unset' });
    const find = async (read: ReadPerson) => {
      await looking(14)(read);
      return 'found';
    };
    expect(await findEvenly({ personId: 'me', stateOf, read: stateOf, cost }, find)).toBe('found');
    expect(cost.reads).toBe(15);
  });

  test('costs as many reads if some of the people are at hand', async () => {
    let reads = 0;
    const read = async (): Promise<PersonState> => {
      reads += 1;
      return { status: 'unset' };
    };
    const stateOf: ReadPerson = (id) => (id === 'person 1' ? { status: 'unset' } : read());
    await findEvenly({ personId: 'me', stateOf, read, cost: usualCost() }, looking(3));
    expect(reads).toBe(12);
  });
});

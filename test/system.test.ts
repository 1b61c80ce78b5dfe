import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from './system.ts';

describe('the whole system in one process', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.stop());

  test('reads what a command wrote', async () => {
    const hr = await system.caller(['hr']);
    const { id } = await system.does(hr, '/people', { name: 'Ada' });
    const person = await system.reads<{ name: string }>(hr, `/people/${id}`);
    expect(person.name).toBe('Ada');
  });
});

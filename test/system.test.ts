import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSystem, type System } from './system.ts';

describe('the whole system in one process', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.stop());

  it('reads what a command wrote', async () => {
    const hr = await system.caller(['hr']);
    const { id } = await system.does(hr, '/people', { name: 'Ada' });
    const person = await system.reads<{ name: string }>(hr, `/people/${id}`);
    expect(person.name).toBe('Ada');
  });
});

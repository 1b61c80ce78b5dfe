import { expect, test } from 'vitest';
import { now } from './clock.ts';
import { pastInstant } from './past-instant.ts';

test('a past instant is over', async () => {
  for (let i = 0; i < 20; i += 1) {
    const at = await pastInstant();
    expect(now().getTime()).toBeGreaterThan(Date.parse(at));
  }
});

import { describe, expect, test } from 'vitest';
import { isTooOld } from './age.ts';
import { newKey, open, seal } from './sealed.ts';

describe('a draft on the device', () => {
  test('opens as what was sealed, with its key and under its id', async () => {
    const key = await newKey();
    const sealed = await seal(key, 'me/review', { text: 'steady' });
    expect(await open(key, 'me/review', sealed)).toEqual({ text: 'steady' });
    expect(new TextDecoder().decode(sealed.content)).not.toContain('steady');
    await expect(open(key, 'somebody else/review', sealed)).rejects.toThrow(/operation/);
    await expect(open(await newKey(), 'me/review', sealed)).rejects.toThrow(/operation/);
  });

  test('has a key that cannot be read', async () => {
    await expect(crypto.subtle.exportKey('raw', await newKey())).rejects.toThrow(/extractable/);
  });

  test('is kept for seven days, whichever way the clock is set', () => {
    const day = 86_400_000;
    expect(isTooOld(0, 7 * day)).toBe(false);
    expect(isTooOld(0, 7 * day + 1)).toBe(true);
    expect(isTooOld(7 * day + 1, 0)).toBe(true);
  });
});

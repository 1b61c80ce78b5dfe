import { describe, expect, test } from 'vitest';
import { codeTaker, issueCode } from './sign-in-code.ts';

const secret = 'a secret of this data folder';
const now = Date.UTC(2026, 0, 5);
const dayMs = 86_400_000;

describe('a sign-in code', () => {
  test('signs in as its role, once', () => {
    const take = codeTaker(secret, now);
    const code = issueCode(secret, 'hr', now);
    expect(take(code, now)).toBe('hr');
    expect(take(code, now)).toBeUndefined();
  });

  test('is not taken again in another spelling of its seal', () => {
    const take = codeTaker(secret, now);
    const code = issueCode(secret, 'hr', now);
    expect([take(code, now), take(`${code}=`, now)]).toEqual(['hr', undefined]);
  });

  test('from before the taker began is not taken, because it may have been used', () => {
    expect(codeTaker(secret, now + 1)(issueCode(secret, 'hr', now), now + 2)).toBeUndefined();
  });

  test('ends after a day', () => {
    const code = issueCode(secret, 'hr', now);
    expect(codeTaker(secret, now)(code, now + dayMs)).toBe('hr');
    expect(codeTaker(secret, now)(code, now + dayMs + 1)).toBeUndefined();
  });

  test('is worth nothing with another role, another end or another secret', () => {
    const code = issueCode(secret, 'employee', now);
    const [, until = '', ...rest] = code.split('.');
    const take = codeTaker(secret, now);
    expect(take(['hr', until, ...rest].join('.'), now)).toBeUndefined();
    expect(take(['employee', (now + 9 * dayMs).toString(36), ...rest].join('.'), now)).toBeUndefined();
    expect(codeTaker('another secret', now)(code, now)).toBeUndefined();
    expect(take('', now)).toBeUndefined();
    expect(take(code, now)).toBe('employee');
  });
});

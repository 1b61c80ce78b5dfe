import { describe, expect, test } from 'vitest';
import { codeTaker, issueCode } from './sign-in-code.ts';

const secret = 'a secret of this data folder';
const now = Date.UTC(2026, 0, 5);
const dayMs = 86_400_000;

describe('a sign-in code', () => {
  test('signs in as its role, once', () => {
    const take = codeTaker(secret);
    const code = issueCode(secret, 'hr', now);
    expect(take(code, now)).toBe('hr');
    expect(take(code, now)).toBeUndefined();
  });

  test('ends after a day', () => {
    const code = issueCode(secret, 'hr', now);
    expect(codeTaker(secret)(code, now + dayMs)).toBe('hr');
    expect(codeTaker(secret)(code, now + dayMs + 1)).toBeUndefined();
  });

  test('is worth nothing with another role, another end or another secret', () => {
    const code = issueCode(secret, 'employee', now);
    const [, until = '', ...rest] = code.split('.');
    const take = codeTaker(secret);
    expect(take(['hr', until, ...rest].join('.'), now)).toBeUndefined();
    expect(take(['employee', (now + 9 * dayMs).toString(36), ...rest].join('.'), now)).toBeUndefined();
    expect(codeTaker('another secret')(code, now)).toBeUndefined();
    expect(take('', now)).toBeUndefined();
    expect(take(code, now)).toBe('employee');
  });
});

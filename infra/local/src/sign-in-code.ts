import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type TokenRole, tokenRoles } from '@cairn/contracts/actor.values';

const validMs = 86_400_000;

const seal = (secret: string, text: string): Buffer =>
  createHmac('sha256', `sign-in:${secret}`).update(text).digest().subarray(0, 12);

/** A code that signs in once, within a day, as the person of a role. */
export const issueCode = (secret: string, role: TokenRole, now: number): string => {
  const text = `${role}.${(now + validMs).toString(36)}.${randomBytes(6).toString('base64url')}`;
  return `${text}.${seal(secret, text).toString('base64url')}`;
};

/**
 * Takes each code once: the role of a code of this secret that has not ended, or undefined. Codes from before `since` are not
 * taken, because nobody remembers which of them were used.
 */
export const codeTaker = (
  secret: string,
  since: number,
): ((code: string, now: number) => TokenRole | undefined) => {
  const taken = new Set<string>();
  return (code, now) => {
    const [named = '', until = '', nonce = '', mac = ''] = code.split('.');
    const expected = seal(secret, `${named}.${until}.${nonce}`);
    const given = Buffer.from(mac, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const end = Number.parseInt(until, 36);
    if (taken.has(nonce) || end < now || end - validMs < since) return undefined;
    taken.add(nonce);
    return tokenRoles.find((role) => role === named);
  };
};

/** A link that opens the console at `queryUrl`, signed in as the person of a role. */
export const signInLink = (queryUrl: string, { secret, role }: { secret: string; role: TokenRole }): string =>
  `${queryUrl}/console/sign-in?login_hint=${issueCode(secret, role, Date.now())}`;

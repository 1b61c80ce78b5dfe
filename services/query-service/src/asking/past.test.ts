import { describe, expect, test } from 'vitest';
import { dayOfMoment, past, pastOf } from './past.ts';

const clock = { now: new Date('2026-07-10T09:00:00.000Z'), timeZone: 'Europe/Madrid' };
const at = (instant: string) => new Date(instant);

describe('the past that a request asks for', () => {
  test('is none without either parameter', () => {
    expect(pastOf({}, clock)).toBeUndefined();
  });

  test('shows what is known now of an instant', () => {
    const asOf = '2026-07-01T08:00:00.000Z';
    expect(pastOf({ asOf }, clock)).toEqual({ asOf: at(asOf), knownAt: clock.now });
  });

  test('shows what was true when it was known, if only that is given', () => {
    const knownAt = '2026-07-01T08:00:00.000Z';
    expect(pastOf({ knownAt }, clock)).toEqual({ asOf: at(knownAt), knownAt: at(knownAt) });
  });

  test("shows the end of a day in the organisation's time zone", () => {
    expect(pastOf({ asOf: '2026-06-30' }, clock)?.asOf).toEqual(at('2026-06-30T21:59:59.999Z'));
  });

  test('shows the part of today that has passed', () => {
    expect(pastOf({ asOf: '2026-07-10' }, clock)?.asOf).toEqual(clock.now);
  });

  test.each(['2026-07-11', '2026-07-10T09:00:00.001Z'])('may not be the future: %s', (given) => {
    const fields = [{ path: 'query/knownAt', message: 'an instant or a day that is not in the future' }];
    expect(() => pastOf({ knownAt: given }, clock)).toThrow(expect.objectContaining({ fields }));
  });

  test('is one day for a question about days', () => {
    const { timeZone } = clock;
    expect(dayOfMoment('2026-06-30', timeZone)).toBe('2026-06-30');
    expect(dayOfMoment('2026-06-30T22:30:00.000Z', timeZone)).toBe('2026-07-01');
  });

  test.each(['yesterday', '2026-02-30', '2026-07-01T08:00:00'])(
    'is refused if it is no instant: %s',
    (given) => {
      expect(past.asOf.safeParse(given).error?.issues[0]?.message).toBe(
        'a day, or an instant with an offset (RFC 3339)',
      );
    },
  );
});

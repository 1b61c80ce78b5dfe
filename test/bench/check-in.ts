import { keyResultId } from './log.ts';

/** The request body of a weekly check-in on the n-th goal. */
export const checkInBody = (n: number) => ({
  keyResultId: keyResultId(2 * n),
  value: { kind: 'number', number: n % 101 },
  confidence: 0.7,
  status: 'onTrack',
  note: 'A note of the length that people write into a weekly check-in, number 12345.',
});

import { Overtaken, Rejection } from '@cairn/contracts/rejection';
import type { Warm } from './warm.ts';

// What a command is refused with before anything is decided.

/** An idempotency key came with one body, and then with another. */
export const keyReused = (): Rejection =>
  new Rejection(
    'keyReused',
    'idempotency/key-reused',
    'This Idempotency-Key was used before with another body.',
  );

/** A stream has another revision than the one that was named. */
export const otherRevision = (
  { revision, position }: Pick<Warm<unknown>, 'revision' | 'position'>,
  named: number,
): Rejection =>
  new Overtaken('stream/revision-mismatch', `The revision is ${revision}, not ${named}.`, String(position));

import { expect, test } from 'vitest';
import type { Due } from './due.ts';
import { createHeld } from './held.ts';
import { emptyState } from './state.ts';

const due = (reviewId: string, triggerId: string): Due => {
  const review = { reviewId, context: { cycleId: 'c' } };
  return { review, trigger: { id: triggerId } } as Due;
};

const upTo = { id: 'skip', position: 9n };

test.each(['review-r', 'screening-r', 'cycle-c'])('holds a screening while %s is parked', (stream) => {
  const { isHeld } = createHeld((asked) => asked === stream);
  expect([isHeld(due('r', 't')), isHeld(due('other', 't'))]).toEqual([true, stream === 'cycle-c']);
});

test('holds no screening for any other parked stream', () => {
  const { isHeld } = createHeld((asked) => !/^(review|screening|cycle)-/.test(asked));
  expect(isHeld(due('r', 't'))).toBe(false);
});

test('releases the last screening of each review that is free, up to the place of the release', () => {
  const parked = new Set(['review-b']);
  const held = createHeld((asked) => parked.has(asked));
  for (const each of [due('a', 'first'), due('a', 'last'), due('b', 'only')]) held.hold(each);
  const released = () =>
    held.release(emptyState(), upTo).map(({ review, trigger, upTo }) => [review.reviewId, trigger.id, upTo]);
  expect(released()).toEqual([['a', 'last', upTo]]);
  expect(released()).toEqual([]);
  parked.clear();
  expect(released()).toEqual([['b', 'only', upTo]]);
});

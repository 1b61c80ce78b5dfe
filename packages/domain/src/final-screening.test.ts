import { describe, expect, test } from 'vitest';
import { finalScreened } from './final-screening.ts';

const logged = (...events: readonly (readonly [type: string, revision: number, covers?: number])[]) =>
  events.map(([type, revision, covers]) => ({ type, revision, data: { covers } })) as unknown as Parameters<
    typeof finalScreened
  >[0];

describe('a final rating', () => {
  test('is screened if a screening covers the last step before it', () => {
    const covered = logged(['RatingProposed', 1], ['ScreeningCompleted', 0, 1], ['RatingFinalized', 2]);
    expect(finalScreened(covered)).toBe(true);
  });

  test.each([
    { name: 'there is none', events: logged(['RatingProposed', 1], ['RatingFinalized', 2]) },
    { name: 'there was no step', events: logged(['ScreeningCompleted', 0, 9], ['RatingFinalized', 1]) },
    {
      name: 'it covers an earlier step only',
      events: logged(
        ['RatingProposed', 1],
        ['ScreeningCompleted', 0, 1],
        ['RatingMoved', 2],
        ['RatingFinalized', 3],
      ),
    },
    {
      name: 'it came later',
      events: logged(['RatingProposed', 1], ['RatingFinalized', 2], ['ScreeningCompleted', 0, 1]),
    },
  ])('is not screened if $name', ({ events }) => {
    expect(finalScreened(events)).toBe(false);
  });

  test('counts the screening that covers most, not the last one', () => {
    const events = logged(
      ['RatingProposed', 2],
      ['ScreeningCompleted', 0, 2],
      ['ScreeningCompleted', 1, 1],
      ['RatingFinalized', 3],
    );
    expect(finalScreened(events)).toBe(true);
  });
});

test('says nothing of a rating that is not final', () => {
  expect(finalScreened(logged(['RatingProposed', 1], ['ScreeningCompleted', 0, 1]))).toBeNull();
});

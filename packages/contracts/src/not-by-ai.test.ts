import { expect, test } from 'vitest';
import { isNotByAi } from './not-by-ai.ts';
import { eventTypes } from './registry.ts';

const named = (pattern: RegExp): string[] => [...eventTypes.keys()].filter((type) => pattern.test(type));

test('a model writes nothing that rates or decides about a rating', () => {
  const rating = named(
    /^(Rating|FlagAnswered|Calibration(Closed|ReviewsPinned)|ReviewAcknowledged|DisputeResolved|ReviewReopened)/,
  );
  const open = rating.filter((type) => !isNotByAi({ type, data: {} }));
  expect(rating).toContain('RatingFinalized');
  expect(open).toEqual([]);
});

test('a model may submit words, and no marks', () => {
  for (const type of ['AssessmentSubmitted', 'ContributionSubmitted']) {
    expect(isNotByAi({ type, data: { ratings: [] } })).toBe(false);
    expect(isNotByAi({ type, data: { ratings: [{ dimension: 'quality', mark: 4 }] } })).toBe(true);
  }
});

test('a model may suggest, and not answer for the writer', () => {
  const closed = named(/^Suggestion/).filter((type) => isNotByAi({ type, data: {} }));
  expect(closed).toEqual(['SuggestionAccepted', 'SuggestionEdited', 'SuggestionDismissed']);
});

test('every name in the list is an event type', () => {
  const closed = [...eventTypes.keys()].filter((type) => isNotByAi({ type, data: {} }));
  expect(closed).toHaveLength(18);
});

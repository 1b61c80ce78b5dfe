import { expect, test } from 'vitest';
import { filtersIn } from './use-filters.ts';

test('a URL filters by what the page knows, and by nothing that is empty', () => {
  expect(filtersIn({ type: 'RatingMoved', cycle: '', step: '3' }, ['type', 'cycle'])).toEqual({
    type: 'RatingMoved',
  });
});

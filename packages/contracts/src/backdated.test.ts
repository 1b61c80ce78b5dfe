import { expect, test } from 'vitest';
import { isBackdated } from './backdated.ts';

const recordedAt = '2026-07-01T09:00:00.000Z';

test.each([
  ['2026-07-01T08:54:59.999Z', true],
  ['2026-07-01T08:55:00.000Z', false],
  ['2026-07-01T09:00:00.000Z', false],
  ['2026-07-02T09:00:00.000Z', false],
])('of what is recorded at nine, a step dated %s is backdated: %s', (occurredAt, backdated) => {
  expect(isBackdated({ occurredAt, recordedAt })).toBe(backdated);
});

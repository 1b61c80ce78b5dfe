import { statementOf } from '@cairn/read-model/database';
import { expect, test } from 'vitest';
import { viewerIfAny } from '../asking/viewer.ts';
import { managedBy } from './reporting-line.sql.ts';

test('only the people below the viewer are those that the statement has found', () => {
  const context = { now: () => new Date('2026-08-03T09:00:00Z'), timeZone: 'UTC' };
  const viewer = viewerIfAny({ personId: 'ann', roles: ['manager'] }, 'ReadGoals', context);
  const below = (manager: string) => statementOf(managedBy(manager, { ...viewer, reportsFound: true }));
  expect(below('ann')).toMatchObject({ text: '(select person_id from reports_found)', values: [] });
  expect(below('zoe')).toEqual(statementOf(managedBy('zoe', viewer)));
  expect(below('zoe').values).toContain('zoe');
});

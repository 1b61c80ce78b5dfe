import type { AccessEvent } from '@cairn/contracts/access.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { test } from 'vitest';
import { accessRecord } from './access-record.decider.ts';
import { commandOf } from './command.fixture.ts';

const data = {
  personId: uuid('91'),
  shown: [{ kind: 'feedbackGiver' as const, id: uuid('fb') }],
  occurredAt: '2026-07-01T09:00:00.000Z',
};
const recorded: AccessEvent = { type: 'AccessRecorded', data };

test('an access is recorded each time', () => {
  given(accessRecord).when(commandOf('RecordAccess', data)).decides(recorded);
  given(accessRecord, recorded).when(commandOf('RecordAccess', data)).decides(recorded);
});

test('refuses an access to oneself', () => {
  const command = commandOf('RecordAccess', data);
  given(accessRecord)
    .when({ ...command, actor: { ...command.actor, personId: data.personId } })
    .refuses('access/about-yourself');
});

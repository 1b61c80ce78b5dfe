import type { PersonEvent } from '@cairn/contracts/person.events';
import { uuid } from '@cairn/testing/uuid';
import { now } from './command.fixture.ts';

export const [personId, boss, otherBoss] = [uuid(1), uuid(2), uuid(3)];
export const [employmentId, secondEmployment] = [uuid(11), uuid(12)];
export const [unitId, otherUnit] = [uuid(21), uuid(22)];
const occurredAt = now;

export const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, name: 'Ines', occurredAt },
};
export const employed = (effectiveFrom: string, id = employmentId): PersonEvent => ({
  type: 'PersonEmployed',
  data: { personId, employmentId: id, effectiveFrom, occurredAt },
});
export const ended = (effectiveTo: string, why: { reason?: string } = {}): PersonEvent => ({
  type: 'EmploymentEnded',
  data: { personId, employmentId, effectiveTo, ...why, occurredAt },
});
export const managed = (
  managerId: string,
  effectiveFrom: string,
  relation: 'line' | 'matrix' = 'line',
): PersonEvent => ({
  type: 'ManagerAssigned',
  data: { personId, employmentId, managerId, relation, effectiveFrom, occurredAt },
});
export const placed = (unit: string, effectiveFrom: string): PersonEvent => ({
  type: 'UnitAssigned',
  data: { personId, employmentId, unitId: unit, effectiveFrom, occurredAt },
});

import type { DefineKpi } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { uuid } from '@cairn/testing/uuid';
import { now } from './command.fixture.ts';
import type { KpiFacts } from './kpi.definition.ts';

const ownerId = uuid(2);
export const kpiId = uuid(1);
export const occurredAt = now;
export const facts: KpiFacts = { owner: 'employed', timeZone: 'UTC' };

export const nps: DefineKpi['data'] = {
  kpiId,
  name: 'NPS',
  unit: 'points',
  direction: 'up',
  anchors: { red: 30, goal: 50 },
  aggregation: 'average',
  periodicity: 'monthly',
  indicator: 'lagging',
  ownerId,
  occurredAt,
};
export const defined = (data: DefineKpi['data'] = nps): KpiEvent => ({ type: 'KpiDefined', data });

import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { kpiFormula } from './kpi.values.ts';
import { personal } from './personal.ts';
import { id } from './values.ts';

/** From now on, the KPI is computed by this formula, for earlier periods too. */
export const kpiFormulaSet = eventType(
  'KpiFormulaSet',
  z.object({
    kpiId: id,
    formula: kpiFormula,
    /** Absent for the formula with which the KPI was defined. */
    reason: personal('metadata.actor.personId', z.string()).optional(),
    occurredAt: instant,
  }),
);

export const kpiGraphEvents = [kpiFormulaSet] as const;
export type KpiGraphEvent = EventOf<(typeof kpiGraphEvents)[number]>;

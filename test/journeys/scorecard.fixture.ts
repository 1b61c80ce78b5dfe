import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Weighed = { name: string; weight: number; weights: { effectiveFrom: string; weight: number }[] };
type Objective = Weighed & { objectiveId: string; kpis: { kpiId: string; weight: number }[] };
type Perspective = Weighed & {
  perspectiveId: string;
  retired: number;
  score: number | null;
  objectives: Objective[];
  retiredObjectives: { objectiveId: string; weight: number; retiredFrom: string; reason: string }[];
};
type Change = { what: string; objectiveName: string | null; reason: string | null; detail: object };
export type Card = {
  name: string;
  status: string;
  version: number | null;
  vision: string | null;
  score: number | null;
  ownerName: string | null;
  perspectives: Perspective[];
  retiredPerspectives: { name: string }[];
  children: { name: string }[];
  asOf: string | null;
  knownAt: string | null;
  versions: {
    version: number;
    recordedAt: string;
    reason: string | null;
    byName: string;
    changes: Change[];
  }[];
  changes: Change[];
  warnings: { code: string; detail: string }[];
};

/** The thing with this name. */
export const named = <T extends { name: string }>(things: readonly T[], name: string): T => {
  const found = things.find((each) => each.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
};

type Kpi = { name: string; level: 'low' | 'high'; ownerId: string };

/** A yearly KPI that scored 0 in 2025 if it is low, and 10 if it is high. */
export const yearlyKpi = async (
  system: System,
  by: Caller,
  { name, level, ownerId }: Kpi,
): Promise<string> => {
  const { id } = await system.does(by, '/kpis', {
    name,
    direction: 'up',
    anchors: { red: 100, goal: 200 },
    aggregation: 'sum',
    periodicity: 'yearly',
    ownerId,
    occurredAt: '2025-12-01T09:00:00.000Z',
  });
  const value = level === 'low' ? 0 : 300;
  await system.does(by, `/kpis/${id}/measurements`, { period: '2025', reading: { value }, source: 'ERP' });
  return id;
};

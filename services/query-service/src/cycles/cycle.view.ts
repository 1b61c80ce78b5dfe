import type { CyclePolicy, RatingScale } from '@cairn/contracts/cycle.events';

export type CycleRow = {
  cycle_id: string;
  name: string;
  kind: string;
  scope: string;
  period_from: string;
  period_to: string;
  window_from: string;
  window_to: string;
  time_zone: string;
  scale: RatingScale | null;
  dimensions: { dimension: string; label: string }[];
  policy: CyclePolicy;
  eligible: 'everyone' | string[];
  exclusions: { employmentId: string; reason: string }[];
  opened_at: string;
  closed_at: string | null;
  opened_position: number;
  revision: number;
};

export const listedCycle = (row: CycleRow) => ({
  cycleId: row.cycle_id,
  name: row.name,
  kind: row.kind,
  scope: row.scope,
  evaluationPeriod: { from: row.period_from, to: row.period_to },
  administrationWindow: { from: row.window_from, to: row.window_to },
  timeZone: row.time_zone,
  openedAt: new Date(row.opened_at).toISOString(),
  closedAt: row.closed_at === null ? null : new Date(row.closed_at).toISOString(),
  revision: row.revision,
});

/** A cycle with what it pins. Who takes part, and why somebody does not, is for HR and auditors. */
export const wholeCycle = (row: CycleRow, { people, position }: { people: boolean; position: string }) => ({
  ...listedCycle(row),
  scale: row.scale,
  dimensions: row.dimensions,
  policy: row.policy,
  eligible: people ? row.eligible : null,
  exclusions: people ? row.exclusions : null,
  position,
});

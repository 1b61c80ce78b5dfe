import { dayOf, msPerDay } from '@cairn/contracts/day';
import { now as startNow } from '@cairn/testing/clock';
import { expect } from 'vitest';
import type { Caller, Reply } from '../client.ts';
import { startSystem } from '../system.ts';
import { anyBasis, reviewCycle, staff, year } from './organisation.fixture.ts';

export type Alert = {
  alertId: string;
  episode: number;
  rule: string;
  status: string;
  figures: Record<string, unknown>;
  concernsName: string;
  goal: { goalId: string; title: string } | null;
  kpi: { kpiId: string; name: string } | null;
  thresholds: Record<string, number>;
  blocker: { text: string } | null;
  review: { subjectName: string } | null;
  acknowledged: { byName: string; note: string | null } | null;
  snoozed: { until: string } | null;
  cleared: object | null;
};
export type Alerts = { alerts: Alert[]; next: string | null };

/** The whole system with the alert reactor, its people, and a clock that can be set to a later day. */
export const startAlerts = async () => {
  let now = startNow();
  const system = await startSystem({ reactor: false, alerts: true, now: () => now });
  const people = await staff(system);
  const today = (ahead = 0): string => dayOf(now.getTime() + ahead * msPerDay);
  const { id: cycleId } = await system.does(people.hr, '/cycles', {
    name: 'Now',
    kind: 'okr',
    evaluationPeriod: { from: today(-90), to: today(90) },
  });

  const alertsOf = async (by: Caller, query = ''): Promise<Alert[]> =>
    (await system.reads<Alerts>(by, `/alerts?limit=100${query}`)).alerts;

  return {
    system,
    people,
    cycleId,
    today,
    alertsOf,
    /** Sets the clock to the same time on a later day. */
    later: (days: number): void => {
      now = new Date(now.getTime() + days * msPerDay);
    },
    /** Waits until somebody sees an alert by this rule in this status, and returns it. */
    finds: async (by: Caller, rule: string, query = '&status=open'): Promise<Alert> => {
      let found: Alert[] = [];
      await expect.poll(async () => (found = await alertsOf(by, `&rule=${rule}${query}`))).not.toEqual([]);
      return found[0] as Alert;
    },
    /** Waits until nobody has an alert by this rule in this status any more. */
    findsNone: (by: Caller, rule: string, query = '&status=open,acknowledged,snoozed') =>
      expect.poll(() => alertsOf(by, `&rule=${rule}${query}`)).toEqual([]),
    answer: (
      by: Caller,
      alertId: string,
      how: string,
      body: unknown = {},
    ): Promise<Reply<{ code: string }>> =>
      system.post<{ code: string }>(by, `/alerts/${alertId}/${how}`, body),
    set: async (owner: Caller, more: object = {}) => {
      const { id } = await system.does(owner, '/goals', {
        title: 'Customers recommend us',
        level: 'individual',
        ambition: 'committed',
        cycleId,
        owner: { kind: 'person', id: owner.personId },
        keyResults: [{ title: 'NPS', measure: { kind: 'increase', baseline: 40, target: 60 } }],
        ...more,
      });
      type Whole = { keyResults: { keyResultId: string }[] };
      const { keyResults } = await system.reads<Whole>(owner, `/goals/${id}`);
      const keyResultId = keyResults[0]?.keyResultId;
      const checkIn = (status: string) =>
        system.does(owner, `/goals/${id}/check-ins`, {
          keyResultId,
          value: { kind: 'number', number: 50 },
          status,
        });
      return { goalId: id, checkIn };
    },
    openReview: async (): Promise<void> => {
      const cycle = reviewCycle(`Reviews ${year}`, today(10), anyBasis);
      const { id } = await system.does(people.hr, '/cycles', cycle);
      const { personId: subjectId, employmentId } = people.subject;
      await system.does(people.hr, '/reviews', { subjectId, employmentId, cycleId: id, kind: 'annual' });
    },
  };
};

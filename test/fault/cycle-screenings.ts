import { advanceFairness, noFairness } from '@cairn/bias-reactor/fairness/fairness.due';
import { screenCycle } from '@cairn/bias-reactor/fairness/fairness.screen';
import type { System } from '../system.ts';

/** The key, the trigger and the number of findings of every screening of a cycle in the log, in order. */
export const cycleScreeningsIn = async ({ store }: System) => {
  const found = [];
  let findings = 0;
  for await (const entry of store.readAll({ categories: ['fairness'] })) {
    if (entry.kind !== 'event') continue;
    const { type, data } = entry.event;
    if (type === 'FairnessFiguresRecorded') findings += data.findings.length;
    if (type !== 'FairnessScreened') continue;
    found.push({ key: data.screeningKey, trigger: data.trigger.eventId, findings });
    findings = 0;
  }
  return found;
};

/** The requests to screen a cycle that an earlier screening answered, in the order of the answers. */
export const requestsThatChangedNothing = async ({ store }: System): Promise<string[]> => {
  const found = [];
  for await (const entry of store.readAll({ categories: ['fairness'] }))
    if (entry.kind === 'event' && entry.event.type === 'FairnessScreeningStood')
      found.push(entry.event.data.requestId);
  return found;
};

/** The same of every screening that the log requires, computed from the other events alone: one for the same inputs. */
export const cycleScreeningsDue = async ({ store }: System) => {
  const state = noFairness();
  const due = new Map<string, { key: string; trigger: string; findings: number }>();
  for await (const entry of store.readAll()) {
    if (entry.kind !== 'event') continue;
    const found = advanceFairness(state, entry.event);
    if (!found || due.has(found.screeningKey)) continue;
    const at = { at: '2026-01-01T00:00:00.000Z', isParked: () => false };
    const { screeningKey: key, trigger, findings } = screenCycle(state, found, at).data;
    due.set(key, { key, trigger: trigger.eventId, findings: findings.length });
  }
  return [...due.values()];
};

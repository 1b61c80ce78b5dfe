import type { Api } from './api.ts';
import type { Dates } from './dates.ts';
import { type Company, memberNamed } from './people.ts';
import { asEmployee, asManager } from './review.propose.ts';

type Development = { api: Api; dates: Dates; company: Company };

/** What two people need to develop, from before the half-year that their reviews are about. */
const needs = [
  {
    name: 'Ines Prado',
    what: 'Lead a project across teams',
    why: 'She coordinates well in her own team and wants to do more of it.',
    dimension: 'teamwork',
    actions: [
      { action: 'Shadow the lead of the contract project', due: 120, done: 130 },
      { action: 'Lead the next release', due: 30, done: null },
    ],
  },
  {
    name: 'Nils Holm',
    what: 'Present results to customers',
    why: 'His analyses are good and reach nobody outside the team.',
    dimension: null,
    actions: [{ action: 'Present at two customer meetings', due: 60, done: 75 }],
  },
] as const;

/** Records development needs with their growth plans: one that runs late, and one that was met. */
export const loadDevelopment = async ({ api, dates, company }: Development): Promise<void> => {
  for (const { name, what, why, dimension, actions } of needs) {
    const member = memberNamed(company, name);
    const { personId } = member;
    const manager = asManager(memberNamed(company, member.manager ?? ''));
    const before = { occurredAt: dates.at(dates.begin + 20, 10) };
    const need = { key: `need-${personId}`, personId, what, why, dimension, ...before };
    const { id } = await api.send(manager, '/v1/development-needs', need);
    const path = `/v1/development-needs/${id}`;
    const plans: [plan: string, done: number][] = [];
    for (const [place, { action, due, done }] of actions.entries()) {
      const plan = { key: `action-${place}`, action, dueOn: dates.day(due), ...before };
      const planned = await api.send(manager, `${path}/actions`, plan);
      if (done !== null) plans.push([planned.id, done]);
    }
    for (const [planned, done] of plans) {
      const settled = { key: 'done', occurredAt: dates.at(done, 10) };
      await api.send(asEmployee(member), `${path}/actions/${planned}/done`, settled);
    }
    if (actions.some(({ done }) => done === null)) continue;
    const close = {
      key: 'close',
      outcome: 'met',
      reason: 'He presented twice.',
      occurredAt: dates.at(70, 10),
    };
    await api.send(manager, `${path}/close`, close);
  }
};

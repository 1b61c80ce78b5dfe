import { type Api, type Caller, each } from './api.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';
import { random } from './random.ts';
import { slug } from './slug.ts';
import { type KpiPlan, objectives } from './strategy.plans.ts';

export type Strategy = { scorecardId: string; objectives: ReadonlyMap<string, string> };

const rounded = (value: number): number => Math.round(value * 100) / 100;

const measure = async (api: Api, dates: Dates, given: { caller: Caller; kpiId: string; plan: KpiPlan }) => {
  const { caller, kpiId, plan } = given;
  const chance = random(plan.name.length * 7_919);
  const months = dates.months(12);
  for (const [index, { period, measuredAt }] of months.entries()) {
    const trend = plan.from + ((plan.to - plan.from) * index) / (months.length - 1);
    const value = rounded(trend + chance.between(-plan.noise, plan.noise));
    const path = `/v1/kpis/${kpiId}/measurements`;
    const { id } = await api.send(caller, path, {
      key: period,
      period,
      reading: { value },
      source: 'Monthly report',
      occurredAt: measuredAt,
    });
    if (index === plan.correctedMonth)
      await api.send(caller, `${path}/${id}/corrections`, {
        key: 'corrected',
        reading: { value: value + 1 },
        reason: 'The report of that month missed one region.',
      });
  }
};

type KpiDefinition = { caller: Caller; occurredAt: string; company: Company; plan: KpiPlan };

const define = async (api: Api, { caller, occurredAt, company, plan }: KpiDefinition): Promise<string> => {
  const { name, unit, direction, anchors, aggregation, indicator, owner } = plan;
  const { id } = await api.send(caller, '/v1/kpis', {
    key: slug(name),
    name,
    unit,
    direction,
    anchors,
    aggregation,
    indicator,
    periodicity: 'monthly',
    ownerId: memberNamed(company, owner).personId,
    occurredAt,
  });
  return id;
};

/** Creates the enterprise scorecard: four perspectives, their objectives, and KPIs with a year of measurements. */
export const loadStrategy = async (api: Api, dates: Dates, company: Company): Promise<Strategy> => {
  const { personId } = memberNamed(company, organisation.staff.strategist);
  const strategist: Caller = { personId, roles: ['strategist'] };
  const occurredAt = dates.at(370, 9);
  const { id: scorecardId } = await api.send(strategist, '/v1/scorecards', {
    key: 'enterprise',
    name: `${organisation.company} enterprise scorecard`,
    level: 'enterprise',
    unitId: company.units.get(organisation.company),
    occurredAt,
  });
  const found = new Map<string, string>();
  for (const { perspectiveId, name, kpis } of objectives) {
    const at = `/v1/scorecards/${scorecardId}/objectives`;
    const { id } = await api.send(strategist, at, { key: slug(name), perspectiveId, name, occurredAt });
    found.set(perspectiveId, id);
    const defined = await each(kpis, async (plan) => ({
      kpiId: await define(api, { caller: strategist, occurredAt, company, plan }),
      plan,
    }));
    // One at a time, because they are appended to the same stream.
    for (const { kpiId, plan } of defined)
      await api.send(strategist, `${at}/${id}/kpis`, { key: slug(plan.name), kpiId, occurredAt });
    await each(defined, (made) => measure(api, dates, { caller: strategist, ...made }));
  }
  await api.send(strategist, `/v1/scorecards/${scorecardId}/publish`, { key: 'first', occurredAt });
  return { scorecardId, objectives: found };
};

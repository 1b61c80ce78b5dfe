import type { Api, Caller } from './api.ts';
import { asOwner } from './check-ins.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';

/** A machine that delivers readings. It is not a person in the organisation. */
const feederId = '0192f0c4-7b1a-7c3e-9d52-0000000000fd';

const path = '/v1/kpis';
const [highest, lowest] = [150, 96];

type Loading = { api: Api; dates: Dates; strategist: Caller; ownerId: string };
type Month = { period: string; measuredAt: string; value: number };

/** How many leads there were in each month: fewer and fewer. */
const leadsIn = (dates: Dates): Month[] => {
  const months = dates.months(12);
  return months.map((month, index) => {
    const trend = highest + ((lowest - highest) * index) / (months.length - 1);
    return { ...month, value: Math.round(trend) + (index % 3) - 1 };
  });
};

const define = async ({ api, dates, strategist, ownerId }: Loading, key: string, more: object) => {
  const common = { direction: 'up', aggregation: 'sum', periodicity: 'monthly', ownerId };
  const { id } = await api.send(strategist, path, { key, ...common, occurredAt: dates.at(370, 9), ...more });
  return id;
};

const measure = async (
  { api, strategist }: Loading,
  kpiId: string,
  { source, months }: { source: string; months: readonly Month[] },
) => {
  for (const { period, measuredAt: occurredAt, value } of months)
    await api.send(strategist, `${path}/${kpiId}/measurements`, {
      key: period,
      period,
      reading: { value },
      source,
      occurredAt,
    });
};

const loadLeads = async (loading: Loading): Promise<string> => {
  const { api, dates, strategist } = loading;
  const kpiId = await define(loading, 'qualified-leads', {
    name: 'Qualified leads',
    unit: 'leads',
    measures: 'Companies that asked for an offer',
    method: 'Counted at the end of the month, each company once',
    source: 'Web analytics',
    anchors: { red: 80, goal: 120 },
    indicator: 'leading',
    financial: false,
    baseline: { value: 140, asOf: dates.day(380) },
    benchmark: { value: 110, source: 'Trade association' },
  });
  const feeder = { feederId, feederName: 'Web analytics', occurredAt: dates.at(369, 9) };
  await api.send(strategist, `${path}/${kpiId}/feeders`, { key: 'analytics', ...feeder });
  await measure(loading, kpiId, { source: 'Web analytics', months: leadsIn(dates) });
  return kpiId;
};

const loadOffers = async (loading: Loading): Promise<string> => {
  const kpiId = await define(loading, 'offers', {
    name: 'Offers sent',
    unit: 'offers',
    anchors: { red: 30, goal: 50 },
  });
  const months = leadsIn(loading.dates).map(({ value, ...month }) => ({
    ...month,
    value: Math.round(value * 0.4),
  }));
  await measure(loading, kpiId, { source: 'CRM', months });
  return kpiId;
};

/** A key result of the goal of the department that wins customers, which reads its value from the KPI of leads. */
export const linkLeads = async (
  { api, dates, company }: { api: Api; dates: Dates; company: Company },
  goalId: string,
  kpiId: string,
): Promise<void> => {
  await api.send(asOwner(memberNamed(company, 'Amara Okoye')), `/v1/goals/${goalId}/key-results`, {
    key: 'leads',
    title: '900 qualified leads',
    measure: { kind: 'linkedKpi', kpiId, target: 900, unit: 'leads' },
    occurredAt: dates.at(dates.begin, 9),
  });
};

/**
 * A KPI whose readings fall from month to month, so that its forecast excludes its goal and then the red flag, and one that is
 * computed from it and another. Returns the id of the first.
 */
export const loadKpis = async (api: Api, dates: Dates, company: Company): Promise<string> => {
  const { personId } = memberNamed(company, organisation.staff.strategist);
  const strategist: Caller = { personId, roles: ['strategist'] };
  const loading = { api, dates, strategist, ownerId: memberNamed(company, 'Amara Okoye').personId };
  const leads = await loadLeads(loading);
  const offers = await loadOffers(loading);
  await define(loading, 'offers-per-lead', {
    name: 'Offers per qualified lead',
    anchors: { red: 0.3, goal: 0.5 },
    aggregation: 'ratio',
    formula: { kind: 'ratio', inputs: [{ kpiId: offers }, { kpiId: leads }] },
  });
  return leads;
};

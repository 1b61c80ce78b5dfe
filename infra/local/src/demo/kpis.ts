import type { Api, Caller } from './api.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, memberNamed } from './people.ts';

/** A machine that delivers readings. It is not a person in the organisation. */
const feederId = '0192f0c4-7b1a-7c3e-9d52-0000000000fd';

const path = '/v1/kpis';
const [highest, lowest] = [150, 96];

/** A KPI whose readings fall from month to month, so that its forecast excludes its goal and then the red flag. */
export const loadFallingKpi = async (api: Api, dates: Dates, company: Company): Promise<void> => {
  const { personId } = memberNamed(company, organisation.staff.strategist);
  const strategist: Caller = { personId, roles: ['strategist'] };
  const { id: kpiId } = await api.send(strategist, path, {
    key: 'qualified-leads',
    name: 'Qualified leads',
    unit: 'leads',
    measures: 'Companies that asked for an offer',
    method: 'Counted at the end of the month, each company once',
    source: 'Web analytics',
    direction: 'up',
    anchors: { red: 80, goal: 120 },
    aggregation: 'sum',
    periodicity: 'monthly',
    indicator: 'leading',
    financial: false,
    baseline: { value: 140, asOf: dates.day(380) },
    benchmark: { value: 110, source: 'Trade association' },
    ownerId: memberNamed(company, 'Amara Okoye').personId,
    occurredAt: dates.at(370, 9),
  });
  const to = `${path}/${kpiId}`;
  const feeder = { feederId, feederName: 'Web analytics', occurredAt: dates.at(369, 9) };
  await api.send(strategist, `${to}/feeders`, { key: 'analytics', ...feeder });
  const months = dates.months(12);
  for (const [index, { period, measuredAt }] of months.entries()) {
    const trend = highest + ((lowest - highest) * index) / (months.length - 1);
    await api.send(strategist, `${to}/measurements`, {
      key: period,
      period,
      reading: { value: Math.round(trend) + (index % 3) - 1 },
      source: 'Web analytics',
      occurredAt: measuredAt,
    });
  }
};

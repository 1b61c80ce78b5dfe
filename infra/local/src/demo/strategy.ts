import { type Api, type Asker, each } from './api.ts';
import type { Dates } from './dates.ts';
import { organisation } from './organisation.ts';
import { type Company, of } from './people.ts';
import { random } from './random.ts';

type KpiPlan = {
  name: string;
  unit: string;
  direction: 'up' | 'down' | 'range';
  anchors: object;
  aggregation: string;
  indicator: 'leading' | 'lagging';
  /** From a year ago to the last month, with so much noise. */
  from: number;
  to: number;
  noise: number;
  owner: string;
};
type ObjectivePlan = { perspectiveId: string; name: string; kpis: readonly KpiPlan[] };

const kpi = (
  name: string,
  unit: string,
  [direction, anchors]: [KpiPlan['direction'], object],
  rest: Omit<KpiPlan, 'name' | 'unit' | 'direction' | 'anchors'>,
): KpiPlan => ({ name, unit, direction, anchors, ...rest });

/** What the enterprise scorecard says, objective by objective. */
const objectives: readonly ObjectivePlan[] = [
  {
    perspectiveId: 'financial',
    name: 'Grow recurring revenue profitably',
    kpis: [
      kpi('Recurring revenue', 'k€', ['up', { red: 900, goal: 1_200 }], {
        aggregation: 'last',
        indicator: 'lagging',
        from: 930,
        to: 1_180,
        noise: 15,
        owner: 'Lucia Romano',
      }),
      kpi('Operating margin', '%', ['range', { redLow: 5, goalLow: 12, goalHigh: 18, redHigh: 28 }], {
        aggregation: 'average',
        indicator: 'lagging',
        from: 9,
        to: 14,
        noise: 1,
        owner: 'Lucia Romano',
      }),
    ],
  },
  {
    perspectiveId: 'customer',
    name: 'Be the supplier that customers recommend',
    kpis: [
      kpi('Net promoter score', 'points', ['up', { red: 45, goal: 65 }], {
        aggregation: 'last',
        indicator: 'lagging',
        from: 45,
        to: 57,
        noise: 2,
        owner: 'Amara Okoye',
      }),
      kpi('Complaint resolution', 'hours', ['down', { red: 48, goal: 24 }], {
        aggregation: 'average',
        indicator: 'leading',
        from: 48,
        to: 33,
        noise: 2,
        owner: 'Helen Park',
      }),
      kpi('Enterprise retention', '%', ['up', { red: 80, goal: 90 }], {
        aggregation: 'last',
        indicator: 'lagging',
        from: 80,
        to: 87,
        noise: 1,
        owner: 'Dario Conti',
      }),
      kpi('Churn', '%', ['down', { red: 10, goal: 6 }], {
        aggregation: 'last',
        indicator: 'lagging',
        from: 10,
        to: 8.2,
        noise: 0.3,
        owner: 'Dario Conti',
      }),
    ],
  },
  {
    perspectiveId: 'internalProcess',
    name: 'Ship small and often',
    kpis: [
      kpi('Lead time of a change', 'days', ['down', { red: 14, goal: 5 }], {
        aggregation: 'average',
        indicator: 'leading',
        from: 13,
        to: 7,
        noise: 1,
        owner: 'Jonas Weber',
      }),
      kpi('Availability', '%', ['up', { red: 99, goal: 99.9 }], {
        aggregation: 'min',
        indicator: 'lagging',
        from: 99.2,
        to: 99.8,
        noise: 0.05,
        owner: 'Priya Nair',
      }),
    ],
  },
  {
    perspectiveId: 'learningAndGrowth',
    name: 'Grow people who grow the company',
    kpis: [
      kpi('Engagement', 'points', ['up', { red: 60, goal: 75 }], {
        aggregation: 'average',
        indicator: 'leading',
        from: 66,
        to: 71,
        noise: 1.5,
        owner: 'Nadia Petrov',
      }),
      kpi('Learning days a head', 'days', ['up', { red: 0.2, goal: 0.8 }], {
        aggregation: 'sum',
        indicator: 'leading',
        from: 0.3,
        to: 0.7,
        noise: 0.08,
        owner: 'Nadia Petrov',
      }),
    ],
  },
];

export type Strategy = { scorecardId: string; objectives: ReadonlyMap<string, string> };

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
const rounded = (value: number): number => Math.round(value * 100) / 100;

const measure = async (api: Api, dates: Dates, given: { asker: Asker; kpiId: string; plan: KpiPlan }) => {
  const { asker, kpiId, plan } = given;
  const chance = random(plan.name.length * 7_919);
  const months = dates.months(12);
  for (const [index, { period, measuredAt }] of months.entries()) {
    const along = plan.from + ((plan.to - plan.from) * index) / (months.length - 1);
    await api.send(asker, `/v1/kpis/${kpiId}/measurements`, {
      key: period,
      period,
      reading: { value: rounded(along + chance.between(-plan.noise, plan.noise)) },
      source: 'Monthly report',
      occurredAt: measuredAt,
    });
  }
};

type Defining = { asker: Asker; occurredAt: string; company: Company; plan: KpiPlan };

const define = async (api: Api, { asker, occurredAt, company, plan }: Defining): Promise<string> => {
  const { name, unit, direction, anchors, aggregation, indicator, owner } = plan;
  const { id } = await api.send(asker, '/v1/kpis', {
    key: slug(name),
    name,
    unit,
    direction,
    anchors,
    aggregation,
    indicator,
    periodicity: 'monthly',
    ownerId: of(company, owner).personId,
    occurredAt,
  });
  return id;
};

/** The enterprise scorecard: four perspectives, their objectives, and KPIs with a year of measurements. */
export const loadStrategy = async (api: Api, dates: Dates, company: Company): Promise<Strategy> => {
  const { personId } = of(company, organisation.staff.strategist);
  const strategist: Asker = { personId, roles: ['strategist'] };
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
      kpiId: await define(api, { asker: strategist, occurredAt, company, plan }),
      plan,
    }));
    // One after the other: they go to the same stream.
    for (const { kpiId, plan } of defined)
      await api.send(strategist, `${at}/${id}/kpis`, { key: slug(plan.name), kpiId, occurredAt });
    await each(defined, (made) => measure(api, dates, { asker: strategist, ...made }));
  }
  await api.send(strategist, `/v1/scorecards/${scorecardId}/publish`, { key: 'first', occurredAt });
  return { scorecardId, objectives: found };
};

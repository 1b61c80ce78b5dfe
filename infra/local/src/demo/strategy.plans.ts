export type KpiPlan = {
  name: string;
  unit: string;
  direction: 'up' | 'down' | 'range';
  anchors: object;
  aggregation: string;
  indicator: 'leading' | 'lagging';
  /** Its value a year ago and last month, and how much the months between scatter. */
  from: number;
  to: number;
  noise: number;
  owner: string;
  /** The month whose reading was corrected later, counted from a year ago. */
  correctedMonth?: number;
};
type ObjectivePlan = { perspectiveId: string; name: string; kpis: readonly KpiPlan[] };

const kpi = (
  name: string,
  unit: string,
  [direction, anchors]: [KpiPlan['direction'], object],
  rest: Omit<KpiPlan, 'name' | 'unit' | 'direction' | 'anchors'>,
): KpiPlan => ({ name, unit, direction, anchors, ...rest });

/** The objectives of the enterprise scorecard with their KPIs. */
export const objectives: readonly ObjectivePlan[] = [
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
        correctedMonth: 3,
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

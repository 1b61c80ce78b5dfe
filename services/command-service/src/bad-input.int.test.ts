import { type Endpoint, meetsBadInput } from './bad-input.fixture.ts';

const dated = { effectiveFrom: '2026-01-01' };
const quarter = { from: '2026-01-01', to: '2026-03-31' };
const someone = '8f14e45f-ceea-467f-9c1b-0123456789ab';
const anchors = { red: 30, goal: 50 };

const endpoints: readonly Endpoint[] = [
  ['/people', 'hr', { name: 'Somebody', email: 'somebody@example.org' }],
  ['/people/:id/employments', 'hr', dated],
  ['/people/:id/employments/:id/end', 'hr', { effectiveTo: '2026-01-01' }],
  ['/people/:id/managers', 'hr', { ...dated, managerId: someone, relation: 'line', employmentId: someone }],
  ['/people/:id/units', 'hr', { ...dated, unitId: someone, employmentId: someone }],
  ['/people/:id/levels', 'hr', { ...dated, level: 'senior', employmentId: someone }],
  ['/units', 'hr', { name: 'Sales', kind: 'team' }],
  ['/units/:id/moves', 'hr', { ...dated, parentId: someone }],
  [
    '/cycles',
    'hr',
    {
      name: 'Year',
      kind: 'review',
      scope: 'organisation',
      evaluationPeriod: quarter,
      administrationWindow: quarter,
      timeZone: 'UTC',
      scale: { name: 'Two', version: '1', marks: [1, 2].map((value) => ({ value, label: 'Mark' })) },
      dimensions: [{ dimension: 'results', label: 'Results' }],
      policy: {
        version: '1',
        separationOfDuties: true,
        detectors: { recency: '1' },
        goalsPerOwner: { warn: 5 },
      },
      eligible: [someone],
      exclusions: [{ employmentId: someone, reason: 'onLeave' }],
    },
  ],
  ['/cycles/:id/close', 'hr', {}],
  ['/cycles/copies', 'hr', { copyOf: someone, name: 'Next', evaluationPeriod: quarter }],
  [
    '/scorecards',
    'strategist',
    {
      name: 'Strategy',
      level: 'enterprise',
      unitId: someone,
      alignedTo: someone,
      perspectives: [{ perspectiveId: 'one', name: 'One', weight: 1 }],
    },
  ],
  [
    '/scorecard-templates',
    'strategist',
    {
      name: 'Branch',
      level: 'businessUnit',
      perspectives: [
        {
          perspectiveId: 'one',
          name: 'One',
          weight: 1,
          objectives: [{ name: 'Loyalty', weight: 1, kpis: [{ kpiId: someone, weight: 1 }] }],
        },
      ],
    },
  ],
  [
    '/scorecard-templates/:templateId/scorecards',
    'strategist',
    { name: 'North', level: 'businessUnit', unitId: someone, alignedTo: someone },
  ],
  [
    '/scorecards/:id/objectives',
    'strategist',
    { perspectiveId: 'customer', name: 'Loyal customers', weight: 1 },
  ],
  ['/scorecards/:id/objectives/:id/kpis', 'strategist', { kpiId: someone, weight: 1 }],
  ['/scorecards/:id/publish', 'strategist', {}],
  [
    '/scorecards/:id/revise',
    'strategist',
    { name: 'Strategy', vision: 'Everybody is well', values: ['Care'], objectivesLimit: { warn: 10 } },
  ],
  ['/scorecards/:id/perspectives', 'strategist', { perspectiveId: 'one', name: 'One', weight: 1 }],
  ['/scorecards/:id/perspectives/revise', 'strategist', { perspectiveId: 'one', name: 'Two' }],
  [
    '/scorecards/:id/perspectives/retire',
    'strategist',
    { perspectiveId: 'one', effectiveFrom: '2026-01-01', reason: 'Merged' },
  ],
  ['/scorecards/:id/objectives/:id/revise', 'strategist', { name: 'Loyalty', dueOn: '2027-12-31' }],
  ['/scorecards/:id/objectives/:id/retire', 'strategist', { effectiveFrom: '2026-01-01', reason: 'Reached' }],
  [
    '/scorecards/:id/weights',
    'strategist',
    { effectiveFrom: '2026-01-01', weights: [{ perspectiveId: 'one', weight: 2 }], reason: 'Focus' },
  ],
  [
    '/scorecards/:id/links',
    'strategist',
    { causeId: someone, effectId: someone, hypothesis: 'Skills make us fast', againstOrder: true },
  ],
  [
    '/scorecards/:id/links/revise',
    'strategist',
    { causeId: someone, effectId: someone, hypothesis: 'Skills make us fast', reason: 'Seen' },
  ],
  [
    '/scorecards/:id/links/unlink',
    'strategist',
    { causeId: someone, effectId: someone, reason: 'Not confirmed' },
  ],
  [
    '/scorecards/:id/order',
    'strategist',
    {
      perspectiveIds: ['one'],
      objectiveIds: [someone],
      kpis: [{ objectiveId: someone, kpiIds: [someone] }],
    },
  ],
  [
    '/initiatives',
    'strategist',
    {
      name: 'Help desk',
      ownerId: someone,
      period: { from: '2026-01-01', to: '2026-12-31' },
      budget: { amount: 1_000, currency: 'EUR' },
      serves: { kind: 'kpi', kpiId: someone },
    },
  ],
  ['/initiatives/:id/revise', 'strategist', { name: 'Help desk', reason: 'Broader' }],
  ['/initiatives/:id/status', 'strategist', { status: 'active', reason: 'Approved' }],
  ['/initiatives/:id/spending', 'strategist', { spent: 100 }],
  [
    '/initiatives/:id/tasks',
    'strategist',
    { title: 'Choose a tool', assigneeId: someone, dueOn: '2026-02-01' },
  ],
  [
    '/initiatives/:id/tasks/:id/revise',
    'strategist',
    { assigneeId: someone, dueOn: '2026-03-01', reason: 'Ill' },
  ],
  ['/initiatives/:id/tasks/:id/drop', 'strategist', { reason: 'Not needed' }],
  ['/initiatives/:id/tasks/:id/done', 'strategist', {}],
  [
    '/business-reviews',
    'strategist',
    { of: { kind: 'scorecard', id: someone }, rhythm: 'monthly', firstDay: '2026-01-01', leaderId: someone },
  ],
  [
    '/business-reviews/:id/schedule',
    'strategist',
    { rhythm: 'weekly', firstDay: '2026-01-01', leaderId: someone, reason: 'Faster' },
  ],
  [
    '/business-reviews/:id/meetings',
    'strategist',
    { day: '2026-01-01', participantIds: [someone], notes: 'Sales are late', decisions: [{ text: 'Hire' }] },
  ],
  [
    '/pilots',
    'strategist',
    { scorecardId: someone, perspectiveId: 'one', unitId: someone, from: '2026-01-01', until: '2026-06-30' },
  ],
  [
    '/calibrations',
    'hr',
    { cycleId: someone, name: 'Sales', scope: { kind: 'units', unitIds: [someone] }, facilitatorId: someone },
  ],
  ['/pilots/:id/end', 'strategist', { outcome: 'adopted', reason: 'It helped' }],
  ['/business-reviews/:id/end', 'strategist', { reason: 'Merged' }],
  [
    '/kpis',
    'strategist',
    {
      name: 'NPS',
      unit: 'points',
      direction: 'up',
      anchors,
      aggregation: 'average',
      periodicity: 'monthly',
      indicator: 'lagging',
      ownerId: someone,
      formula: { kind: 'sum', inputs: [{ kpiId: someone }, { kpiId: someone }] },
    },
  ],
  [
    '/kpis/:id/formula',
    'strategist',
    {
      formula: { kind: 'weightedMean', inputs: [{ kpiId: someone, weight: 2 }, { kpiId: someone }] },
      reason: 'Better',
    },
  ],
  ['/kpis/:id/measurements', 'strategist', { period: '2026-01', reading: { value: 1 }, source: 'Survey' }],
  ['/kpis/:id/measurements/:id/corrections', 'strategist', { reading: { value: 1 }, reason: 'Late' }],
  ['/kpis/:id/targets', 'strategist', { ...dated, anchors }],
  [
    '/feedback',
    'employee',
    {
      subjectId: someone,
      kind: 'praise',
      text: 'Well done',
      audience: 'subject',
      attribution: 'named',
      goalId: someone,
    },
  ],
  ['/feedback/:id/withdraw', 'employee', { reason: 'Wrong person' }],
];

meetsBadInput(endpoints);

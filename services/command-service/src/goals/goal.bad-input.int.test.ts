import { type Endpoint, meetsBadInput } from '../bad-input.fixture.ts';
import { type CommandService } from '../command-service.fixture.ts';
import { make, period } from './goal-organisation.fixture.ts';

const someone = '8f14e45f-ceea-467f-9c1b-0123456789ab';
const reason = 'So it is';
const reading = { value: { kind: 'number', number: 50 }, confidence: 0.5, status: 'onTrack' };
const keyResult = {
  title: 'Complaints',
  weight: 1,
  measure: { kind: 'atMost', limit: 24, failsAt: 48, unit: 'h' },
};
const said = { dueOn: period.to, confidence: 0.5 };
const churn = {
  kind: 'relative',
  baseline: 200,
  baselineSource: 'CRM',
  baselineAsOf: period.from,
  change: -0.15,
  display: { style: 'currency', currency: 'EUR' },
};
const parts = [{ milestoneId: 'pilot', title: 'Pilot', weight: 1, dueOn: period.to }];

const endpoints: readonly Endpoint[] = [
  [
    '/goals',
    'strategist',
    {
      title: 'Customers recommend us',
      description: 'Because they stay longer',
      level: 'company',
      ambition: 'committed',
      cycleId: someone,
      owner: { kind: 'unit', id: someone },
      accountableId: someone,
      visibility: 'public',
      period,
      checkInCadenceDays: 7,
      progressFrom: 'both',
      strategicObjective: { scorecardId: someone, objectiveId: someone },
      tags: ['growth'],
      folder: '2026 Q3',
      keyResults: [keyResult, { title: 'Rollout', measure: { kind: 'milestone', parts } }],
    },
  ],
  [
    '/goals/:goalId/revisions',
    'strategist',
    {
      title: 'Customers stay',
      description: 'Because they like us',
      level: 'team',
      ambition: 'committed',
      period,
      checkInCadenceDays: 14,
      strategicObjective: { scorecardId: someone, objectiveId: someone },
      reason,
    },
  ],
  ['/goals/:goalId/key-results', 'strategist', { ...keyResult, ...said }],
  ['/goals/:goalId/key-results', 'strategist', { title: 'Churn', measure: churn }],
  [
    '/goals/:goalId/key-results',
    'strategist',
    { title: 'Stock', measure: { kind: 'stayWithin', low: 20, high: 40 } },
  ],
  [
    '/goals/:goalId/key-results',
    'strategist',
    { title: 'NPS', measure: { kind: 'linkedKpi', kpiId: someone, baseline: 40, target: 60 } },
  ],
  ['/goals/:goalId/key-results/:keyResultId/revisions', 'strategist', { ...keyResult, reason }],
  ['/goals/:goalId/weights', 'strategist', { weights: [{ keyResultId: someone, weight: 2 }], reason }],
  [
    '/goals/:goalId/check-ins',
    'strategist',
    { keyResultId: someone, ...reading, note: reason, nextSteps: reason },
  ],
  ['/goals/:goalId/check-ins/together', 'strategist', { checkIns: [{ keyResultId: someone, ...reading }] }],
  ['/goals/:goalId/blockers', 'strategist', { text: reason, keyResultId: someone }],
  ['/goals/:goalId/blockers/:blockerId/resolve', 'strategist', { note: reason }],
  ['/goals/:goalId/check-ins/:checkInId/corrections', 'strategist', { ...reading, reason }],
  ['/goals/:goalId/owner', 'strategist', { owner: { kind: 'person', id: someone }, accountableId: someone }],
  ['/goals/:goalId/offers', 'strategist', { owner: { kind: 'person', id: someone }, note: reason }],
  ['/goals/:goalId/offers/:offerId/decline', 'employee', { reason }],
  ['/goals/:goalId/visibility', 'strategist', { visibility: 'public' }],
  ['/goals/:goalId/hold', 'strategist', { reason }],
  ['/goals/:goalId/resume', 'strategist', {}],
  ['/goals/:goalId/alignment', 'strategist', { parentId: someone, kind: 'support', weight: 2 }],
  ['/goals/:goalId/classification', 'strategist', { tags: ['growth'], folder: '2026 Q3', reason }],
  ['/goals/:goalId/fields', 'strategist', { fields: [{ fieldId: someone, value: 3 }] }],
  [
    '/goal-templates',
    'strategist',
    { name: 'Care', title: 'Customers stay', ambition: 'committed', keyResults: [keyResult], tags: ['care'] },
  ],
  ['/goal-fields', 'strategist', { name: 'Budget', kind: 'choice', choices: ['Small', 'Large'] }],
  ['/goal-fields/:id/revisions', 'strategist', { name: 'Money', choices: ['Small'] }],
  ['/goals/:goalId/carry-overs', 'strategist', { cycleId: someone, period, keepParent: true, reason }],
  ['/goals/:goalId/close', 'strategist', { score: 0.5, note: reason, reflection: reason }],
  ['/goals/alignments', 'strategist', { edges: [{ goalId: someone, parentId: someone, reason }] }],
  ['/goals/:goalId/unalign', 'strategist', {}],
  ['/goals/:goalId/key-results/:keyResultId/drop', 'strategist', { reason }],
  [
    '/goals/:goalId/key-results/:keyResultId/restatements',
    'strategist',
    { value: { kind: 'milestone', milestoneId: 'pilot', done: true }, reason },
  ],
];

/** A goal with a key result and a check-in, which meets all that comes. */
const aGoal = async (service: CommandService): Promise<Record<string, string>> => {
  const [hr, strategist] = [await service.caller(['hr']), await service.caller(['strategist'])];
  const id = await make(service, hr, '/people', { name: 'Somebody' });
  await make(service, hr, `/people/${id}/employments`, { effectiveFrom: '2020-01-01' });
  const cycleId = await make(service, hr, '/cycles', { name: 'Year', kind: 'okr', evaluationPeriod: period });
  const goal = {
    title: 'A goal',
    level: 'team',
    ambition: 'committed',
    cycleId,
    owner: { kind: 'person', id },
  };
  const goalId = await make(service, strategist, '/goals', goal);
  const at = `/goals/${goalId}`;
  const keyResultId = await make(service, strategist, `${at}/key-results`, keyResult);
  const checkInId = await make(service, strategist, `${at}/check-ins`, { keyResultId, ...reading });
  const blockerId = await make(service, strategist, `${at}/blockers`, { text: reason });
  const offerId = someone;
  return { goalId, keyResultId, checkInId, blockerId, offerId };
};

meetsBadInput(endpoints, { known: aGoal });

import type { TokenRole } from '@cairn/contracts/actor.values';

/** Reads a path of the query service as a person of the demo. */
export type Ask = <T>(role: TokenRole, path: string) => Promise<T>;

/** A page of the console that is worth a look, in the demo. */
export type Place = {
  name: string;
  role: TokenRole;
  /** What one sees there. */
  shows: string;
  /** The address below `/console/`. */
  path: (ask: Ask) => Promise<string>;
};

const at = (path: string) => async (): Promise<string> => path;

const flaggedReview = async (ask: Ask): Promise<string> => {
  type Found = { reviews: { reviewId: string }[] };
  const { reviews } = await ask<Found>('auditor', '/review-summaries?flagged=true&limit=1');
  return reviews[0]?.reviewId ?? '';
};

const scorecard = async (ask: Ask): Promise<string> => {
  type Found = { scorecards: { scorecardId: string }[] };
  const { scorecards } = await ask<Found>('strategist', '/scorecards?level=enterprise&limit=1');
  return scorecards[0]?.scorecardId ?? '';
};

const ownGoal = async (ask: Ask): Promise<string> => {
  const { goals } = await ask<{ goals: { goalId: string }[] }>('employee', '/goals?owner=me&limit=1');
  return goals[0]?.goalId ?? '';
};

const leads = async (ask: Ask): Promise<string> => {
  const { kpis } = await ask<{ kpis: { kpiId: string }[] }>(
    'strategist',
    '/kpis?name=qualified+leads&limit=1',
  );
  return kpis[0]?.kpiId ?? '';
};

/** The review that the chief has to rate. */
const owedReview = async (ask: Ask): Promise<string> => {
  const { rates } = await ask<{ rates: string[] }>('manager', '/me');
  return rates[0] ?? '';
};

const session = async (ask: Ask): Promise<string> => {
  type Found = { calibrations: { calibrationSessionId: string }[] };
  const { calibrations } = await ask<Found>('hr', '/calibrations?limit=1');
  return calibrations[0]?.calibrationSessionId ?? '';
};

/** Thirteen pages, one or more from each room. */
export const places: readonly Place[] = [
  { name: 'week', role: 'employee', shows: 'My week, with the check-in that is due', path: at('') },
  {
    name: 'goal',
    role: 'employee',
    shows: 'A goal with its progress over time',
    path: async (ask) => `goals/${await ownGoal(ask)}`,
  },
  { name: 'tree', role: 'manager', shows: 'The tree of goals', path: at('goals') },
  {
    name: 'replay',
    role: 'auditor',
    shows: 'The replay of a rating, at the step that raised a flag',
    path: async (ask) => `reviews/${await flaggedReview(ask)}/replay?step=10`,
  },
  { name: 'trail', role: 'auditor', shows: 'The trail of all reviews', path: at('trail') },
  {
    name: 'review',
    role: 'hr',
    shows: 'A review with its flag and the answer to it',
    path: async (ask) => `reviews/${await flaggedReview(ask)}`,
  },
  {
    name: 'rate',
    role: 'manager',
    shows: 'Rating somebody, with the packet beside the form',
    path: async (ask) => `reviews/${await owedReview(ask)}/rate`,
  },
  {
    name: 'calibration',
    role: 'hr',
    shows: 'A calibration session',
    path: async (ask) => `calibrations/${await session(ask)}`,
  },
  {
    name: 'scorecard',
    role: 'strategist',
    shows: 'A scorecard',
    path: async (ask) => `scorecards/${await scorecard(ask)}`,
  },
  {
    name: 'map',
    role: 'strategist',
    shows: 'The strategy map',
    path: async (ask) => `scorecards/${await scorecard(ask)}/map`,
  },
  {
    name: 'kpi',
    role: 'strategist',
    shows: 'A KPI with its bands and forecast',
    path: async (ask) => `kpis/${await leads(ask)}`,
  },
  { name: 'alignment', role: 'strategist', shows: 'Objectives that nobody works on', path: at('alignment') },
  { name: 'fairness', role: 'fairness', shows: 'Fairness over a cycle', path: at('fairness') },
];

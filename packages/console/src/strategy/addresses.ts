export const scorecardsPath = '/console/scorecards';
export const newCardPath = '/console/scorecards/new';
export const scorecardAt = (scorecardId: string): string => `/console/scorecards/${scorecardId}`;
export const editAt = (scorecardId: string): string => `/console/scorecards/${scorecardId}/edit`;
export const mapAt = (scorecardId: string): string => `/console/scorecards/${scorecardId}/map`;
export const kpiAt = (kpiId: string): string => `/console/kpis/${kpiId}`;

type Asked = 'objective' | 'goal' | 'kpi' | 'person';

/** The line of sight of one thing. For an objective, this is also its page. */
export const lineOfSightAt = (kind: Asked, id: string): string => `/console/line-of-sight?${kind}=${id}`;

/** How a pilot ends: its scorecard or perspective is no longer valid for anybody, or is valid for everybody. */
export const pilotOutcomes = ['ended', 'adopted'] as const;
export type PilotOutcome = (typeof pilotOutcomes)[number];

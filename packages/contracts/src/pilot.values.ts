/** How a pilot came out: its card or perspective is valid for nobody any more, or for everybody. */
export const pilotOutcomes = ['ended', 'adopted'] as const;
export type PilotOutcome = (typeof pilotOutcomes)[number];

/** How a development need ended. */
export const developmentOutcomes = ['met', 'dropped'] as const;
export type DevelopmentOutcome = (typeof developmentOutcomes)[number];

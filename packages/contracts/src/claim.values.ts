/** The sets in which no two things may have the same. Each has a stream for its claims. */
export const claimSets = [
  'goalFieldNames',
  'goalTemplateNames',
  'scorecardTemplateNames',
  'cycleTemplateNames',
  'pilots',
] as const;
export type ClaimSet = (typeof claimSets)[number];

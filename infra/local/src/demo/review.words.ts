/** The rating scale: five marks, lowest first. */
export const scale = {
  name: 'Five marks',
  version: '1',
  marks: [
    { value: 1, label: 'Far below what was agreed' },
    { value: 2, label: 'Below what was agreed' },
    { value: 3, label: 'As agreed' },
    { value: 4, label: 'Above what was agreed' },
    { value: 5, label: 'Far above what was agreed' },
  ],
};

export const dimensions = [
  { dimension: 'results', label: 'Results' },
  { dimension: 'quality', label: 'Quality of the work' },
  { dimension: 'collaboration', label: 'Collaboration' },
  { dimension: 'initiative', label: 'Initiative' },
  { dimension: 'learning', label: 'Learning' },
];

/** Texts about the work of a team member. Each names something that can be looked up. */
export const wording = (team: string) => ({
  self: `Both key results moved in 20 of 26 weeks; the rest is in the check-ins cited here. I helped ${team} with two releases.`,
  peer: `Reviewed 12 of my changes within a day, and the handover in ${team} had no open point.`,
  manager: `The results are in the cited check-ins: steady progress on both key results for ${team}, with 3 weeks of delay made up.`,
  rationale: `The mark follows the cited results of the half-year and the calibration notes of ${team}.`,
  secondRationale: `Over both quarters, ${team} moved its key results less than the cited last month shows.`,
});

/** What peers and reports contributed, merged. */
export const merged = {
  title: 'What peers and reports say',
  from: { peer: 'Peers', upward: 'Reports' },
  collecting: (least: number) => `Not shown yet. It is shown merged, once at least ${least} have answered.`,
  withheld: (least: number) =>
    `Withheld: fewer than ${least} have answered, so it could be told who wrote what.`,
  noOrder: 'Merged: neither the order nor the marks tell who wrote what.',
  means: (who: string) => `Mean marks: ${who.toLowerCase()}`,
  dimension: 'Dimension',
  mean: 'Mean, to half a mark',
  release: (who: string, place: number) => `${who}, release ${place}`,
  answered: (count: number) => (count === 1 ? '1 has answered.' : `${count} have answered.`),
  releaseNow: (who: string) => `Release what ${who.toLowerCase()} wrote`,
};

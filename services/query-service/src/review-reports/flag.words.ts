type Numbers = Readonly<Record<string, number>>;

const said: Readonly<Record<string, (numbers: Numbers) => string>> = {
  recency: ({ cited = 0, citedLate = 0, all = 0, allLate = 0 }) =>
    `${citedLate} of the ${cited} events that the rating cites are from the end of the period; of all ${all} events, ${allLate} are.`,
  straightLiningWithin: ({ dimensions = 0, inARow = 0 }) =>
    `All ${dimensions} dimensions got the same mark, for at least ${inARow} people in a row.`,
  straightLiningAcross: ({ people = 0 }) =>
    `All ${people} people whom this rater rated got the same mark, which is unlikely by the marks of the other raters.`,
  goalpost: ({ rise = 0, revisions = 0 }) =>
    `${revisions} late revisions of cited goals lift the progress of one of them by ${Math.round(rise * 100)} %.`,
  unsupportedClaim: () => 'The text cites no evidence and names no number, date or artefact.',
};

/** What a detector found, in plain words. */
export const flagWords = (detector: string, numbers: Numbers): string =>
  said[detector]?.(numbers) ?? `The detector ${detector} found something to look at again.`;

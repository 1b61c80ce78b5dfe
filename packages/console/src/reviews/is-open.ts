type Shown = { view: 'whole'; state: string } | { view: 'participant'; open: boolean };

/** Whether the rating of a review is not final yet, as far as the viewer is told. */
export const isOpen = (review: Shown): boolean =>
  review.view === 'whole' ? review.state === 'open' : review.open;

import { numberText } from '../look/numbers.ts';
import type { ListedReview } from './listed-reviews.ts';

/** The rating of a review, if the viewer may see it and there is one. */
export const Rated = ({ review }: { review: ListedReview }) => {
  if (review.view !== 'whole' || !review.rating) return <>–</>;
  const { mark, label } = review.rating;
  return <>{label ? `${numberText(mark)} · ${label}` : numberText(mark)}</>;
};

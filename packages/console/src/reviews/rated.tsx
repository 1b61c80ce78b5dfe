import type { ListedReview } from './listed-reviews.ts';
import { labelled } from './marks.tsx';

/** The rating of a review, if the viewer may see it and there is one. */
export const Rated = ({ review }: { review: ListedReview }) => {
  if (review.view !== 'whole' || !review.rating) return <>–</>;
  const { mark, label } = review.rating;
  return <>{labelled(mark, label)}</>;
};

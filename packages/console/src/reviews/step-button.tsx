import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Cycle, Whole } from './kinds.ts';
import { ReviewVersions } from './review-versions.tsx';

type StepButtonProps = { review: Whole; cycle: Cycle; act: 'finalize' | 'share'; changed: () => void };

const paths = {
  finalize: '/v1/reviews/{reviewId}/finalize',
  share: '/v1/reviews/{reviewId}/share',
} as const;

/** A step without words of its own. It is refused if somebody has changed the review since. */
export const StepButton = ({ review, cycle, act, changed }: StepButtonProps) => {
  const { reviewId, revision } = review;
  const { send, sending, problem } = useCommand(paths[act]);
  const take = async (): Promise<void> => {
    if (await send({ path: { reviewId }, body: {}, revision })) changed();
  };
  return (
    <div class="stack">
      <p>
        <button type="button" class="button main" disabled={sending} onClick={take}>
          {words.reviews.step[act]}
        </button>
      </p>
      <Refused problem={problem} now={<ReviewVersions review={review} cycle={cycle} show={changed} />} />
    </div>
  );
};

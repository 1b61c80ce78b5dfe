import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Whole } from './kinds.ts';

type StepButtonProps = { review: Whole; act: 'finalize' | 'share'; changed: () => void };

/** A step without words of its own. It is refused if somebody has changed the review since. */
export const StepButton = ({ review: { reviewId, revision }, act, changed }: StepButtonProps) => {
  const finalize = useCommand('/v1/reviews/{reviewId}/finalize');
  const share = useCommand('/v1/reviews/{reviewId}/share');
  const { send, sending, problem } = act === 'finalize' ? finalize : share;
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
      <Refused
        problem={problem}
        now={
          <button type="button" class="button" onClick={changed}>
            {words.reviews.showNow}
          </button>
        }
      />
    </div>
  );
};

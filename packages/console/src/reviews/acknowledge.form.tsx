import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { Radios } from '../look/radios.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Cycle, Whole } from './kinds.ts';
import { ReviewVersions } from './review-versions.tsx';

type AcknowledgeProps = { review: Whole; cycle: Cycle; changed: () => void };

/** Somebody acknowledges their review, and says whether they agree. */
export const AcknowledgeForm = ({ review, cycle, changed }: AcknowledgeProps) => {
  const { reviewId, revision } = review;
  const texts = words.reviews.acknowledge;
  const agrees = useSignal<'yes' | 'no' | undefined>(undefined);
  const comment = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/acknowledge');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const body = { agrees: agrees.value === 'yes', ...(comment.value.trim() && { comment: comment.value }) };
    if (await send({ path: { reviewId }, body, revision })) changed();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Radios
        legend={texts.legend}
        required
        all={['yes', 'no']}
        name={(one) => (one === 'yes' ? texts.agree : texts.disagree)}
        chosen={agrees.value}
        choose={(value) => (agrees.value = value)}
      />
      <Field label={texts.comment} wrong={wrong('comment')}>
        {(attributes) => (
          <textarea
            {...attributes}
            maxLength={8000}
            value={comment.value}
            onInput={({ currentTarget }) => (comment.value = currentTarget.value)}
          />
        )}
      </Field>
      <Refused problem={problem} now={<ReviewVersions review={review} cycle={cycle} show={changed} />} />
      <p>
        <button type="submit" class="button main" disabled={sending}>
          {texts.send}
        </button>
      </p>
    </form>
  );
};

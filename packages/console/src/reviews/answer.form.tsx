import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { Radios } from '../look/radios.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Cycle, Review } from './kinds.ts';
import { ReviewVersions } from './review-versions.tsx';

type AnswerProps = { review: Review; cycle: Cycle; flagId: string; changed: () => void };

/** Answers a finding: kept or changed, and why. */
export const AnswerForm = ({ review, cycle, flagId, changed }: AnswerProps) => {
  const texts = words.reviews.answer;
  const { reviewId } = review;
  // Who only assesses sees no revision of the review.
  const whole = review.view === 'whole' ? review : undefined;
  const answer = useSignal<'kept' | 'changed' | undefined>(undefined);
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/flags/{flagId}/answers');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!answer.value) return;
    const body = { answer: answer.value, reason: reason.value };
    const seen = whole && { revision: whole.revision };
    if (await send({ path: { reviewId, flagId }, body, ...seen })) changed();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Radios
        legend={texts.legend}
        required
        all={['kept', 'changed']}
        name={(one) => texts[one]}
        chosen={answer.value}
        choose={(value) => (answer.value = value)}
      />
      <Field label={texts.reason} hint={texts.reasonHint} wrong={wrong('reason')}>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            maxLength={8000}
            value={reason.value}
            onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
          />
        )}
      </Field>
      <Refused
        problem={problem}
        now={whole && <ReviewVersions review={whole} cycle={cycle} show={changed} />}
      />
      <p>
        <button type="submit" class="button main" disabled={sending}>
          {texts.send}
        </button>
      </p>
    </form>
  );
};

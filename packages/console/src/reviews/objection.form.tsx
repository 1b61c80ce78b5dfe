import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { isRater } from './is-rater.ts';
import type { Cycle, Whole } from './kinds.ts';
import { ReviewVersions } from './review-versions.tsx';

type ObjectionProps = { review: Whole; cycle: Cycle; changed: () => void };

/** The rater whose mark was moved says that they do not agree. */
export const ObjectionForm = ({ review, cycle, changed }: ObjectionProps) => {
  const texts = words.calibration.object;
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/moves/{moveId}/objection');
  const last = review.ratings.at(-1);
  if (!last || last.kind !== 'move' || last.objection) return null;
  if (!isRater(review, me.value) || last.by === me.value?.personId) return null;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const path = { reviewId: review.reviewId, moveId: last.id };
    if (await send({ path, body: { reason: reason.value }, revision: review.revision })) changed();
  };
  return (
    <details>
      <summary>{texts.title}</summary>
      <form class="stack" onSubmit={submit}>
        <p class="soft">{texts.lead}</p>
        <Field label={texts.why} wrong={wrong('reason')}>
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
        <Refused problem={problem} now={<ReviewVersions review={review} cycle={cycle} show={changed} />} />
        <p>
          <button type="submit" class="button" disabled={sending}>
            {texts.send}
          </button>
        </p>
      </form>
    </details>
  );
};

import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { type Person, PersonField } from '../look/person-field.tsx';
import { Radios } from '../look/radios.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Cycle, Whole } from './kinds.ts';
import { markText } from './marks.tsx';
import { ReviewVersions } from './review-versions.tsx';

type FormProps = { review: Whole; cycle: Cycle; changed: () => void };

const openDispute = ({ afterwards }: Whole): string =>
  afterwards.disputes.find(({ resolved }) => !resolved)?.disputeId ?? '';

/** HR says who decides a dispute. */
export const AssignReviewerForm = ({ review, cycle, changed }: FormProps) => {
  const texts = words.reviews.dispute;
  const reviewer = useSignal<Person | undefined>(undefined);
  const { send, sending, problem, wrong } = useCommand(
    '/v1/reviews/{reviewId}/disputes/{disputeId}/reviewer',
  );
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!reviewer.value) return;
    const path = { reviewId: review.reviewId, disputeId: openDispute(review) };
    const body = { reviewerId: reviewer.value.personId };
    if (await send({ path, body, revision: review.revision })) changed();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <PersonField
        label={texts.reviewer}
        wrong={wrong('reviewerId')}
        person={reviewer.value}
        choose={(person) => (reviewer.value = person)}
      />
      <Refused problem={problem} now={<ReviewVersions review={review} cycle={cycle} show={changed} />} />
      <p>
        <button type="submit" class="button main" disabled={sending || !reviewer.value}>
          {texts.assign}
        </button>
      </p>
    </form>
  );
};

/** The marks of the scale without the one that is disputed. */
const marksToMoveTo = ({ rating }: Whole, { scale }: Cycle): number[] =>
  (scale?.marks ?? []).map(({ value }) => value).filter((value) => value !== rating?.mark);

const outcomes = ['upheld', 'moved'] as const;

/** The assigned reviewer decides a dispute. */
export const ResolveForm = ({ review, cycle, changed }: FormProps) => {
  const texts = words.reviews.dispute;
  const outcome = useSignal<(typeof outcomes)[number] | undefined>(undefined);
  const mark = useSignal('');
  const reason = useSignal('');
  const isDecided = useSignal(false);
  const { send, sending, problem, wrong } = useCommand(
    '/v1/reviews/{reviewId}/disputes/{disputeId}/resolution',
  );
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!outcome.value) return;
    const path = { reviewId: review.reviewId, disputeId: openDispute(review) };
    const moved = outcome.value === 'moved' && { mark: Number(mark.value) };
    const body = { outcome: outcome.value, reason: reason.value, ...moved };
    // Whoever has decided may not see the review any more, so it is not read again.
    isDecided.value = (await send({ path, body, revision: review.revision })) !== undefined;
  };
  if (isDecided.value)
    return (
      <p class="notice good" role="status">
        {texts.decided}
      </p>
    );
  return (
    <form class="stack" onSubmit={submit}>
      <Radios
        legend={texts.outcome}
        required
        all={outcomes}
        name={(one) => words.reviews.outcomes[one] ?? one}
        chosen={outcome.value}
        choose={(value) => (outcome.value = value)}
      />
      {outcome.value === 'moved' && (
        <Field label={texts.mark} wrong={wrong('mark')}>
          {(attributes) => (
            <select
              {...attributes}
              required
              value={mark.value}
              onChange={({ currentTarget }) => (mark.value = currentTarget.value)}
            >
              <option value="">{words.reviews.choose}</option>
              {marksToMoveTo(review, cycle).map((value) => (
                <option value={value}>{markText(cycle.scale, value)}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={texts.reason} wrong={wrong('reason')}>
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
        <button type="submit" class="button main" disabled={sending}>
          {texts.resolve}
        </button>
      </p>
    </form>
  );
};

import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { type Person, PersonField } from '../look/person-field.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { Choices } from './choices.tsx';
import type { Cycle, Whole } from './kinds.ts';
import { markText } from './marks.tsx';

type FormProps = { review: Whole; changed: () => void };

/** The subject disputes a shared rating. */
export const DisputeForm = ({ review: { reviewId }, changed }: FormProps) => {
  const texts = words.reviews.dispute;
  const grounds = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/disputes');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await send({ path: { reviewId }, body: { grounds: grounds.value, evidence: [] } })) changed();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={texts.grounds} wrong={wrong('grounds')}>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            maxLength={8000}
            value={grounds.value}
            onInput={({ currentTarget }) => (grounds.value = currentTarget.value)}
          />
        )}
      </Field>
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button" disabled={sending}>
          {texts.send}
        </button>
      </p>
    </form>
  );
};

const openDispute = ({ afterwards }: Whole): string =>
  afterwards.disputes.find(({ resolved }) => !resolved)?.disputeId ?? '';

/** HR says who decides a dispute. */
export const AssignReviewerForm = ({ review, changed }: FormProps) => {
  const texts = words.reviews.dispute;
  const reviewer = useSignal<Person | undefined>(undefined);
  const { send, sending, problem, wrong } = useCommand(
    '/v1/reviews/{reviewId}/disputes/{disputeId}/reviewer',
  );
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!reviewer.value) return;
    const path = { reviewId: review.reviewId, disputeId: openDispute(review) };
    if (await send({ path, body: { reviewerId: reviewer.value.personId } })) changed();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <PersonField
        label={texts.reviewer}
        wrong={wrong('reviewerId')}
        person={reviewer.value}
        choose={(person) => (reviewer.value = person)}
      />
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button main" disabled={sending || !reviewer.value}>
          {texts.assign}
        </button>
      </p>
    </form>
  );
};

const outcomes = ['upheld', 'moved'] as const;

/** The assigned reviewer decides a dispute. */
export const ResolveForm = ({ review, cycle, changed }: FormProps & { cycle: Cycle }) => {
  const texts = words.reviews.dispute;
  const outcome = useSignal<(typeof outcomes)[number] | undefined>(undefined);
  const mark = useSignal('');
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand(
    '/v1/reviews/{reviewId}/disputes/{disputeId}/resolution',
  );
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!outcome.value) return;
    const path = { reviewId: review.reviewId, disputeId: openDispute(review) };
    const moved = outcome.value === 'moved' && { mark: Number(mark.value) };
    if (await send({ path, body: { outcome: outcome.value, reason: reason.value, ...moved } })) changed();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Choices
        legend={texts.outcome}
        options={outcomes.map((value) => ({ value, label: words.reviews.outcomes[value] ?? value }))}
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
              {cycle.scale?.marks.map(({ value }) => (
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
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button main" disabled={sending}>
          {texts.resolve}
        </button>
      </p>
    </form>
  );
};

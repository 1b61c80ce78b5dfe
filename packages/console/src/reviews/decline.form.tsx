import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';

type DeclineProps = { reviewId: string; assignmentId: string; declined: () => void };

/** Somebody who was asked to take part says that they do not, and why. */
export const DeclineForm = ({ reviewId, assignmentId, declined }: DeclineProps) => {
  const texts = words.contributing;
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand(
    '/v1/reviews/{reviewId}/participants/{assignmentId}/decline',
  );
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await send({ path: { reviewId, assignmentId }, body: { reason: reason.value } })) declined();
  };
  return (
    <details>
      <summary>{texts.decline}</summary>
      <form class="stack" onSubmit={submit}>
        <Field label={texts.declineWhy} wrong={wrong('reason')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={2000}
              value={reason.value}
              onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
            />
          )}
        </Field>
        <Refused problem={problem} />
        <p>
          <button type="submit" class="button" disabled={sending}>
            {texts.declineSend}
          </button>
        </p>
      </form>
    </details>
  );
};

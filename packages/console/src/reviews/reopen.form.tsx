import { useSignal } from '@preact/signals';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { Cycle, Whole } from './kinds.ts';
import { ReviewVersions } from './review-versions.tsx';

type ReopenProps = { review: Whole; cycle: Cycle; changed: () => void; close: () => void };

/** HR reopens a review whose rating is final, with the reason. */
export const ReopenForm = ({ review, cycle, changed, close }: ReopenProps) => {
  const texts = words.reviews.reopen;
  const { reviewId, revision } = review;
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/reopen');
  const submit = async (): Promise<void> => {
    if (!(await send({ path: { reviewId }, body: { reason: reason.value }, revision }))) return;
    close();
    changed();
  };
  return (
    <Sheet
      label={texts.begin}
      send={texts.send}
      submit={submit}
      sending={sending}
      problem={problem}
      now={<ReviewVersions review={review} cycle={cycle} show={changed} />}
      cancel={close}
    >
      <p class="soft">{texts.lead}</p>
      <TextField
        label={texts.reason}
        required
        long
        value={reason.value}
        wrong={wrong('reason')}
        type={(said) => {
          reason.value = said;
        }}
      />
    </Sheet>
  );
};

import { useSignal } from '@preact/signals';
import { Checks } from '../look/checks.tsx';
import { Refused } from '../look/refused.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { citableOf } from './citable.ts';
import type { Cycle, Whole } from './kinds.ts';
import { ReviewVersions } from './review-versions.tsx';

type DisputeProps = { review: Whole; cycle: Cycle; changed: () => void };

/** The subject disputes a shared rating, and cites what it leaves out. */
export const DisputeForm = ({ review, cycle, changed }: DisputeProps) => {
  const texts = words.reviews.dispute;
  const { reviewId, revision } = review;
  const grounds = useSignal('');
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/disputes');
  const all = citableOf(review);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const evidence = all.filter(({ key }) => chosen.value.has(key)).map(({ cited }) => cited);
    if (await send({ path: { reviewId }, body: { grounds: grounds.value, evidence }, revision })) changed();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <TextField
        label={texts.grounds}
        required
        long
        value={grounds.value}
        wrong={wrong('grounds')}
        type={(text) => {
          grounds.value = text;
        }}
      />
      {all.length > 0 && (
        <Checks
          legend={texts.evidence}
          options={all.map(({ key, label }) => ({ value: key, label }))}
          chosen={chosen.value}
          choose={(next) => {
            chosen.value = next;
          }}
          wrong={wrong('evidence')}
        />
      )}
      <Refused problem={problem} now={<ReviewVersions review={review} cycle={cycle} show={changed} />} />
      <p>
        <button type="submit" class="button" disabled={sending}>
          {texts.send}
        </button>
      </p>
    </form>
  );
};

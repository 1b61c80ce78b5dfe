import { useSignal } from '@preact/signals';
import { me } from '../shell/me.ts';
import { words } from '../texts/words.ts';
import { DecisionForm } from './decisions.tsx';
import type { Cycle, Whole } from './kinds.ts';
import { ReopenForm } from './reopen.form.tsx';

type ForHrProps = { review: Whole; cycle: Cycle; changed: () => void };

const states: readonly string[] = ['finalized', 'shared', 'acknowledged', 'unscreened'];

/** What HR may do with a final rating: record what was decided on it, or reopen the review. */
export const ForHr = (props: ForHrProps) => {
  const { review } = props;
  const shown = useSignal<'decision' | 'reopen' | undefined>(undefined);
  const viewer = me.value;
  const isHr = viewer?.roles.includes('hr') && viewer.personId !== review.subjectId;
  if (!isHr || !states.includes(review.state)) return null;
  const close = (): void => {
    shown.value = undefined;
  };
  const isDisputed = review.afterwards.disputes.some(({ resolved }) => !resolved);
  return (
    <div class="stack">
      <p class="row">
        <button type="button" class="button" onClick={() => (shown.value = 'decision')}>
          {words.reviews.decision.begin}
        </button>
        {!isDisputed && (
          <button type="button" class="button" onClick={() => (shown.value = 'reopen')}>
            {words.reviews.reopen.begin}
          </button>
        )}
      </p>
      {shown.value === 'decision' && <DecisionForm {...props} close={close} />}
      {shown.value === 'reopen' && <ReopenForm {...props} close={close} />}
    </div>
  );
};

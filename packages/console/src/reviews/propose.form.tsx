import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { RateFormProps } from './assess.form.tsx';
import { CitedChips } from './cited-chips.tsx';
import type { Whole } from './kinds.ts';
import { MarkChoice } from './mark-choice.tsx';
import { proposalOf } from './rate-draft.ts';
import { ReviewVersions } from './review-versions.tsx';

type ProposeProps = RateFormProps & {
  review: Whole;
  /** Asks for the current state again. */
  refresh: () => void;
};

/** The rating that the rater proposes, with its reason. */
export const ProposeForm = (props: ProposeProps) => {
  const { title, review, reviewId, cycle, draft, change, drop, seenAt, sent, refresh } = props;
  const texts = words.rating.form;
  const missing = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/proposals');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    missing.value = draft.overall === undefined;
    if (draft.overall === undefined) return;
    const body = proposalOf(draft, draft.overall, seenAt);
    if (await send({ path: { reviewId }, body, revision: review.revision })) sent();
  };
  return (
    <form class="stack" onSubmit={submit} aria-labelledby="propose">
      <h2 id="propose">{title}</h2>
      <MarkChoice
        legend={texts.overall}
        scale={cycle.scale}
        chosen={draft.overall}
        choose={(mark) => mark !== 'na' && change({ overall: mark })}
        wrong={wrong('mark') ?? (missing.value ? texts.overallMissing : undefined)}
      />
      <Field label={texts.rationale} wrong={wrong('rationale')}>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            maxLength={8000}
            value={draft.rationale}
            onInput={({ currentTarget }) => change({ rationale: currentTarget.value })}
          />
        )}
      </Field>
      <CitedChips cited={draft.cited} drop={drop} wrong={wrong('evidence')} />
      {draft.cited.length === 0 && (
        <Field label={texts.noEvidence} wrong={wrong('noEvidenceReason')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={2000}
              value={draft.noEvidenceReason}
              onInput={({ currentTarget }) => change({ noEvidenceReason: currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Refused problem={problem} now={<ReviewVersions review={review} cycle={cycle} show={refresh} />} />
      <p>
        <button type="submit" class="button main" disabled={sending}>
          {texts.propose}
        </button>
      </p>
    </form>
  );
};

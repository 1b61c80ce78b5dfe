import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { Refused } from '../look/refused.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CitedChips } from './cited-chips.tsx';
import type { Cycle } from './kinds.ts';
import { Dimensions } from './dimensions.tsx';
import { assessmentOf, type RateDraft, unmarked } from './rate-draft.ts';
import type { SeenAt } from './rating.ts';

export type RateFormProps = {
  title: string;
  reviewId: string;
  cycle: Cycle;
  draft: RateDraft;
  change: (part: Partial<RateDraft>) => void;
  drop: (key: string) => void;
  seenAt: SeenAt;
  /** It was sent. */
  sent: () => void;
};

const Questions = ({ cycle, draft, change }: Pick<RateFormProps, 'cycle' | 'draft' | 'change'>) => (
  <>
    {cycle.questions.map((each) =>
      each.kind === 'text' ? (
        <Field key={each.question} label={each.wording} hint={each.guidance}>
          {(attributes) => (
            <textarea
              {...attributes}
              required={each.required}
              value={draft.answers[each.question] ?? ''}
              onInput={({ currentTarget }) =>
                change({ answers: { ...draft.answers, [each.question]: currentTarget.value } })
              }
            />
          )}
        </Field>
      ) : null,
    )}
  </>
);

/** The assessment of who was assigned: marks, words and what they rest on. */
export const AssessForm = (props: RateFormProps & { assignmentId: string }) => {
  const { title, reviewId, cycle, draft, change, drop, seenAt, sent, assignmentId } = props;
  const texts = words.rating.form;
  const missing = useSignal<readonly string[]>([]);
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/assessments');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    missing.value = unmarked(draft, cycle);
    if (missing.value.length > 0) return;
    const body = assessmentOf(draft, cycle, { assignmentId, seenAt });
    if (await send({ path: { reviewId }, body })) sent();
  };
  return (
    <form class="stack" onSubmit={submit} aria-labelledby="assess">
      <h2 id="assess">{title}</h2>
      <Dimensions
        cycle={cycle}
        draft={draft}
        change={change}
        missing={missing.value}
        wrong={wrong('ratings')}
      />
      <Questions cycle={cycle} draft={draft} change={change} />
      <Field label={texts.text} hint={texts.textHint} wrong={wrong('text')}>
        {(attributes) => (
          <textarea
            {...attributes}
            required
            maxLength={8000}
            value={draft.text}
            onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        )}
      </Field>
      <CitedChips cited={draft.cited} drop={drop} wrong={wrong('evidence')} />
      <Refused problem={problem} />
      <p>
        <button type="submit" class="button main" disabled={sending}>
          {texts.submit}
        </button>
      </p>
    </form>
  );
};

import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { DayField, TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { Day, When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import type { Cycle, Whole } from './kinds.ts';
import { nameOf } from './next-step.ts';
import { ReviewVersions } from './review-versions.tsx';

type DecisionsProps = { review: Whole; cycle: Cycle; changed: () => void };

const decisions = ['promotion', 'pay', 'other', 'none'] as const;
type Decision = (typeof decisions)[number];

/** HR records what was decided on a final rating. */
export const DecisionForm = ({ review, cycle, changed, close }: DecisionsProps & { close: () => void }) => {
  const texts = words.reviews.decision;
  const { reviewId, revision } = review;
  const decision = useSignal<Decision | ''>('');
  const from = useSignal('');
  const note = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/reviews/{reviewId}/decisions');
  const submit = async (): Promise<void> => {
    if (decision.value === '') return;
    const body = {
      decision: decision.value,
      ...(from.value && { effectiveFrom: from.value }),
      ...(note.value.trim() && { note: note.value }),
    };
    if (!(await send({ path: { reviewId }, body, revision }))) return;
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
      <Field label={texts.what} wrong={wrong('decision')}>
        {(attributes) => (
          <select
            {...attributes}
            required
            value={decision.value}
            onChange={({ currentTarget }) => (decision.value = currentTarget.value as Decision)}
          >
            <option value="">{words.reviews.choose}</option>
            {decisions.map((each) => (
              <option key={each} value={each}>
                {texts.kinds[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField
        label={texts.from}
        value={from.value}
        wrong={wrong('effectiveFrom')}
        type={(on) => {
          from.value = on;
        }}
      />
      <TextField
        label={texts.note}
        long
        value={note.value}
        wrong={wrong('note')}
        type={(said) => {
          note.value = said;
        }}
      />
    </Sheet>
  );
};

/** What was decided on the final ratings of a review. */
export const Decisions = ({ review }: { review: Whole }) => {
  const texts = words.reviews.decision;
  const { decisions: all } = review.afterwards;
  if (all.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="decisions">
      <h3 id="decisions">{texts.title}</h3>
      {all.map(({ decisionId, decision, effectiveFrom, note, by, occurredAt }) => (
        <div key={decisionId}>
          <strong>{texts.kinds[decision]}</strong>
          {effectiveFrom && (
            <>
              {' '}
              {texts.since} <Day on={effectiveFrom} />
            </>
          )}{' '}
          <span class="soft">
            {nameText(nameOf(review.people, by))}, <When at={occurredAt} />
          </span>
          {note && <p class="words">{nameText(note)}</p>}
        </div>
      ))}
    </section>
  );
};

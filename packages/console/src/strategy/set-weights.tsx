import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing } from './card-form.tsx';
import { ReasonField } from './reason-field.tsx';

/** Sets how much each perspective of a card counts, with a reason. */
export const SetWeights = ({ card, changed }: Editing) => {
  const weights = useSignal<Readonly<Record<string, string>>>({});
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/scorecards/{scorecardId}/weights');
  const submit = () =>
    send({
      path: { scorecardId: card.scorecardId },
      body: {
        weights: card.perspectives.map(({ perspectiveId, weight }) => ({
          perspectiveId,
          weight: Number(weights.value[perspectiveId] ?? weight),
        })),
        reason: reason.value,
      },
      revision: card.revision,
    });
  return (
    <CardForm
      title={words.editing.weights}
      button={words.editing.setWeights}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
    >
      <p class="soft">{words.editing.weightsHint}</p>
      <div class="kpi-filters">
        {card.perspectives.map(({ perspectiveId, name, weight }, at) => (
          <Field key={perspectiveId} label={name} wrong={wrong(`weights/${at}/weight`)}>
            {(attributes) => (
              <input
                {...attributes}
                type="number"
                min="0"
                step="any"
                required
                value={weights.value[perspectiveId] ?? weight}
                onInput={({ currentTarget }) =>
                  (weights.value = { ...weights.value, [perspectiveId]: currentTarget.value })
                }
              />
            )}
          </Field>
        ))}
      </div>
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};

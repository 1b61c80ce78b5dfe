import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { CardForm, type Editing } from './card-form.tsx';
import { ReasonField } from './reason-field.tsx';

/** Adds an objective to a perspective of a card. */
export const AddObjective = ({ card, changed }: Editing) => {
  const perspectiveId = useSignal(card.perspectives[0]?.perspectiveId ?? '');
  const name = useSignal('');
  const dueOn = useSignal('');
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/scorecards/{scorecardId}/objectives');
  const submit = async () => {
    const done = await send({
      path: { scorecardId: card.scorecardId },
      body: {
        perspectiveId: perspectiveId.value,
        name: name.value,
        reason: reason.value,
        ...(dueOn.value && { dueOn: dueOn.value }),
      },
      revision: card.revision,
    });
    if (done) name.value = '';
    return done;
  };
  return (
    <CardForm
      title={words.editing.add}
      button={words.editing.addIt}
      submit={submit}
      changed={changed}
      sending={sending}
      problem={problem}
    >
      <Field label={words.editing.perspective} wrong={wrong('perspectiveId')}>
        {(attributes) => (
          <select
            {...attributes}
            value={perspectiveId.value}
            onChange={({ currentTarget }) => (perspectiveId.value = currentTarget.value)}
          >
            {card.perspectives.map((perspective) => (
              <option key={perspective.perspectiveId} value={perspective.perspectiveId}>
                {perspective.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.editing.name} wrong={wrong('name')}>
        {(attributes) => (
          <input
            {...attributes}
            required
            value={name.value}
            onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.editing.due} wrong={wrong('dueOn')}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            value={dueOn.value}
            onInput={({ currentTarget }) => (dueOn.value = currentTarget.value)}
          />
        )}
      </Field>
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};

import { useSignal } from '@preact/signals';
import { NowAndYours } from '../look/now-and-yours.tsx';
import { Select } from '../look/select.tsx';
import { DayField, TextField } from '../look/text-field.tsx';
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
  const perspective = card.perspectives.find((each) => each.perspectiveId === perspectiveId.value);
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
    if (done) {
      name.value = '';
      reason.value = '';
    }
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
      now={
        <NowAndYours
          rows={[
            {
              field: words.editing.objectivesOf(perspective?.name ?? ''),
              now: perspective?.objectives.map((objective) => objective.name).join(', ') ?? '',
              yours: name.value,
            },
          ]}
        />
      }
    >
      <Select
        label={words.editing.perspective}
        wrong={wrong('perspectiveId')}
        value={perspectiveId.value}
        choose={(value) => (perspectiveId.value = value)}
        choices={card.perspectives.map((each) => [each.perspectiveId, each.name])}
      />
      <TextField
        label={words.editing.name}
        required
        value={name.value}
        wrong={wrong('name')}
        type={(text) => (name.value = text)}
      />
      <DayField
        label={words.editing.due}
        value={dueOn.value}
        wrong={wrong('dueOn')}
        type={(day) => (dueOn.value = day)}
      />
      <ReasonField reason={reason} wrong={wrong} />
    </CardForm>
  );
};

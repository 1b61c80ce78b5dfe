import { useSignal } from '@preact/signals';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';
import type { KeyResult } from './goal.ts';
import { figuresOf, measureOf } from './measure.edit.ts';
import { useRevision } from './use-revision.ts';
import { figureOf } from './value.ts';
import { Versions } from './versions.tsx';

/** Revises a key result, with a reason: its title, its weight and the figures that it is measured by. */
export const EditKeyResult = (props: EditProps & { keyResult: KeyResult }) => {
  const { goal, keyResult, done, cancel, again } = props;
  const title = useSignal(nameText(keyResult.title));
  const weight = useSignal(String(keyResult.weight));
  const figures = useSignal(figuresOf(keyResult.measure));
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand(
    '/v1/goals/{goalId}/key-results/{keyResultId}/revisions',
  );
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const { keyResultId, dueOn } = keyResult;
    const body = {
      title: title.value,
      weight: figureOf(weight.value) ?? keyResult.weight,
      measure: measureOf(keyResult, figures.value),
      ...(dueOn && { dueOn }),
      reason: reason.value,
    };
    if (await send({ path: { goalId: goal.goalId, keyResultId }, body, revision })) done();
    else again();
  };
  const now = figuresOf(keyResult.measure);
  const figureRows = Object.entries(figures.value).map(([name, yours]) => ({
    field: words.goals.figures[name] ?? name,
    now: now[name] ?? '',
    yours,
  }));
  const titles = { field: words.goals.title, now: nameText(keyResult.title), yours: title.value };
  return (
    <Sheet
      label={words.goals.editOf(nameText(keyResult.title))}
      send={words.goals.save}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<Versions rows={[titles, ...figureRows]} />}
    >
      <TextField
        label={words.goals.title}
        required
        value={title.value}
        wrong={wrong('title')}
        type={(text) => {
          title.value = text;
        }}
      />
      <div class="reading">
        {Object.entries(figures.value).map(([name, value]) => (
          <TextField
            key={name}
            label={words.goals.figures[name] ?? name}
            required
            value={value}
            wrong={wrong(`measure/${name}`)}
            type={(text) => {
              figures.value = { ...figures.value, [name]: text };
            }}
          />
        ))}
        <TextField
          label={words.goals.weight}
          required
          value={weight.value}
          wrong={wrong('weight')}
          type={(text) => {
            weight.value = text;
          }}
        />
      </div>
      <TextField
        label={words.goals.whyEdit}
        hint={words.goals.whyHint}
        required
        value={reason.value}
        wrong={wrong('reason')}
        type={(text) => {
          reason.value = text;
        }}
      />
    </Sheet>
  );
};

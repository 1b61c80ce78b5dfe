import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { Sheet } from '../look/sheet.tsx';
import { DayField, TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { changedIn, type GoalWords, wordsOf } from './edit.ts';
import type { Goal } from './goal.ts';
import { useRevision } from './use-revision.ts';
import { Versions } from './versions.tsx';

export type EditProps = { goal: Goal; done: () => void; cancel: () => void; again: () => void };

const Terms = ({ said, say }: { said: GoalWords; say: (said: GoalWords) => void }) => (
  <div class="reading">
    <Field label={words.goals.ambition}>
      {(attributes) => (
        <select
          {...attributes}
          value={said.ambition}
          onChange={({ currentTarget }) =>
            say({ ...said, ambition: currentTarget.value as GoalWords['ambition'] })
          }
        >
          <option value="committed">{words.goals.ambitions['committed']}</option>
          <option value="aspirational">{words.goals.ambitions['aspirational']}</option>
        </select>
      )}
    </Field>
    <DayField label={words.goals.begins} required value={said.from} type={(from) => say({ ...said, from })} />
    <DayField label={words.goals.ends} required value={said.to} type={(to) => say({ ...said, to })} />
    <TextField
      label={words.goals.cadence}
      required
      value={said.cadence}
      type={(cadence) => say({ ...said, cadence })}
    />
  </div>
);

/** Revises what a goal says, with a reason. Only what was changed is sent. */
export const EditGoal = ({ goal, done, cancel, again }: EditProps) => {
  const opened = useSignal(wordsOf(goal));
  const said = useSignal(wordsOf(goal));
  const reason = useSignal('');
  const unchanged = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/revisions');
  const revision = useRevision(goal.revision, problem);
  const say = (next: GoalWords): void => {
    said.value = next;
    unchanged.value = false;
  };
  const submit = async (): Promise<void> => {
    const changed = changedIn(opened.value, said.value);
    unchanged.value = Object.keys(changed).length === 0;
    if (unchanged.value) return;
    const body = { ...changed, reason: reason.value };
    if (await send({ path: { goalId: goal.goalId }, body, revision })) done();
    else again();
  };
  const now = wordsOf(goal);
  return (
    <Sheet
      label={words.goals.edit}
      send={words.goals.save}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={
        <Versions
          rows={[
            { field: words.goals.title, now: now.title, yours: said.value.title },
            { field: words.goals.description, now: now.description, yours: said.value.description },
            { field: words.goals.ends, now: now.to, yours: said.value.to },
          ]}
        />
      }
    >
      <TextField
        label={words.goals.title}
        required
        value={said.value.title}
        wrong={unchanged.value ? words.goals.unchanged : wrong('title')}
        type={(title) => say({ ...said.value, title })}
      />
      <TextField
        label={words.goals.description}
        hint={words.goals.optional}
        long
        value={said.value.description}
        wrong={wrong('description')}
        type={(description) => say({ ...said.value, description })}
      />
      <Terms said={said.value} say={say} />
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

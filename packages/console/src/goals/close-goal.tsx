import { useSignal } from '@preact/signals';
import { percentText } from '../look/numbers.ts';
import { orDash } from '../look/or-dash.ts';
import { Sheet } from '../look/sheet.tsx';
import { TextField } from '../look/text-field.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import type { EditProps } from './edit-goal.tsx';
import { useRevision } from '../look/use-revision.ts';
import { figureOf } from './value.ts';
import { NowAndYours } from '../look/now-and-yours.tsx';

const inPercent = (share: number | null): string =>
  share === null ? '' : String(Math.round(Math.min(Math.max(share, 0), 1) * 100));

/** Closes a goal: with a grade, and with what was learned. */
export const CloseGoal = ({ goal, done, cancel, again }: EditProps) => {
  const grade = useSignal(inPercent(goal.progress));
  const reflection = useSignal('');
  const note = useSignal('');
  const missing = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/close');
  const revision = useRevision(goal.revision, problem);
  const submit = async (): Promise<void> => {
    const percent = figureOf(grade.value);
    missing.value = percent === undefined || percent < 0 || percent > 100;
    if (missing.value || percent === undefined) return;
    const body = {
      score: percent / 100,
      ...(note.value.trim() && { note: note.value }),
      ...(reflection.value.trim() && { reflection: reflection.value }),
    };
    if (await send({ path: { goalId: goal.goalId }, body, revision })) done();
    else again();
  };
  const reached = orDash(goal.progress, percentText);
  return (
    <Sheet
      label={words.goals.close}
      send={words.goals.sendClose}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={[{ field: words.shell.progress, now: reached, yours: `${grade.value} %` }]} />}
    >
      <TextField
        label={words.goals.grade}
        hint={words.goals.gradeHint(reached)}
        required
        value={grade.value}
        wrong={missing.value ? words.goals.percentNeeded : wrong('score')}
        type={(text) => {
          grade.value = text;
        }}
      />
      <TextField
        label={words.goals.reflection}
        hint={words.goals.reflectionHint}
        long
        value={reflection.value}
        wrong={wrong('reflection')}
        type={(text) => {
          reflection.value = text;
        }}
      />
      <TextField
        label={words.goals.note}
        value={note.value}
        wrong={wrong('note')}
        type={(text) => {
          note.value = text;
        }}
      />
    </Sheet>
  );
};

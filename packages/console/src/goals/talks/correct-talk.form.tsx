import { useSignal } from '@preact/signals';
import { dayText } from '../../look/dates.ts';
import { nameText } from '../../look/named.ts';
import { type NowAndYoursRow, NowAndYours } from '../../look/now-and-yours.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { DayField, TextField } from '../../look/text-field.tsx';
import { useCommand } from '../../look/use-command.ts';
import { useRevision } from '../../look/use-revision.ts';
import { words } from '../../texts/words.ts';
import { ReasonField } from '../reason.field.tsx';
import { type AgreedGoal, GoalsField } from './goals.field.tsx';
import type { Talk } from './kinds.ts';

const texts = words.talks;

type Said = { day: string; notes: string; goals: readonly AgreedGoal[] };

const saidIn = ({ day, notes, goals }: Talk): Said => ({
  day,
  notes: typeof notes === 'string' ? notes : '',
  goals,
});

const titlesOf = (goals: readonly AgreedGoal[]): string =>
  goals
    .map(({ title }) => nameText(title))
    .toSorted()
    .join(', ');

const rowsOf = (talk: Talk, { day, notes, goals }: Said): NowAndYoursRow[] => [
  { field: texts.columns.day, now: dayText(talk.day), yours: dayText(day) },
  { field: texts.columns.goals, now: titlesOf(talk.goals), yours: titlesOf(goals) },
  { field: texts.columns.notes, now: saidIn(talk).notes, yours: notes },
];

type CorrectProps = { talk: Talk; done: () => void; cancel: () => void; again: () => void };

/** Corrects what was recorded of a talk, with the reason: what it said before stays visible. */
export const CorrectTalkForm = ({ talk, done, cancel, again }: CorrectProps) => {
  const { goalTalkId, personId, personName, managerName } = talk;
  const said = useSignal(saidIn(talk));
  const reason = useSignal('');
  const { send, sending, problem, wrong } = useCommand('/v1/goal-talks/{goalTalkId}/corrections');
  const revision = useRevision(talk.revision, problem);
  const { day, notes, goals } = said.value;
  const say = (part: Partial<Said>): void => {
    said.value = { ...said.value, ...part };
  };
  const submit = async (): Promise<void> => {
    const body = {
      day,
      goalIds: goals.map(({ goalId }) => goalId),
      ...(notes.trim() && { notes }),
      reason: reason.value,
    };
    if (await send({ path: { goalTalkId }, body, revision })) done();
    else again();
  };
  const title = texts.correctOf(texts.between(nameText(personName), nameText(managerName)));
  return (
    <Sheet
      label={title}
      send={texts.sendCorrection}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={rowsOf(talk, said.value)} />}
    >
      <h2>{title}</h2>
      <DayField label={texts.day} required value={day} wrong={wrong('day')} type={(on) => say({ day: on })} />
      <GoalsField
        personId={personId}
        agreed={talk.goals}
        chosen={goals}
        choose={(chosen) => say({ goals: chosen })}
        wrong={wrong('goalIds')}
      />
      <TextField
        label={texts.notes}
        hint={texts.notesHint}
        long
        value={notes}
        wrong={wrong('notes')}
        type={(text) => say({ notes: text })}
      />
      <ReasonField
        reason={reason}
        wrong={wrong}
        label={words.goals.whyCorrect}
        hint={words.goals.correctHint}
      />
    </Sheet>
  );
};

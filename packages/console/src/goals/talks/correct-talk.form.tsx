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
import { GoalsField } from './goals.field.tsx';
import type { Talk } from './kinds.ts';

const texts = words.talks;

type Said = { day: string; notes: string; chosen: ReadonlySet<string> };

const saidIn = ({ day, notes, goals }: Talk): Said => ({
  day,
  notes: typeof notes === 'string' ? notes : '',
  chosen: new Set(goals.map(({ goalId }) => goalId)),
});

const rowsOf = (talk: Talk, { day, notes, chosen }: Said): NowAndYoursRow[] => [
  { field: texts.columns.day, now: dayText(talk.day), yours: dayText(day) },
  {
    field: texts.columns.goals,
    now: talk.goals.map(({ title }) => nameText(title)).join(', '),
    yours: texts.nGoals(chosen.size),
  },
  { field: texts.columns.notes, now: saidIn(talk).notes, yours: notes },
];

type CorrectProps = { talk: Talk; done: () => void; cancel: () => void; again: () => void };

/** Corrects what was recorded of a talk, with the reason: what it said before stays visible. */
export const CorrectTalkForm = ({ talk, done, cancel, again }: CorrectProps) => {
  const { goalTalkId, personId, personName, managerName, goals } = talk;
  const said = useSignal(saidIn(talk));
  const reason = useSignal('');
  const isTried = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/goal-talks/{goalTalkId}/corrections');
  const revision = useRevision(talk.revision, problem, goalTalkId);
  const { day, notes, chosen } = said.value;
  const say = (part: Partial<Said>): void => {
    said.value = { ...said.value, ...part };
  };
  const submit = async (): Promise<void> => {
    isTried.value = true;
    if (chosen.size === 0) return;
    const body = {
      day,
      goalIds: [...chosen],
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
        agreed={goals}
        chosen={chosen}
        choose={(goalIds) => say({ chosen: goalIds })}
        wrong={isTried.value && chosen.size === 0 ? texts.goalsMissing : wrong('goalIds')}
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

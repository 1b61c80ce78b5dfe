import { useSignal } from '@preact/signals';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { useCommand } from '../look/use-command.ts';
import { useRevision } from '../look/use-revision.ts';
import { words } from '../texts/words.ts';
import { type CheckIn, type Goal, type KeyResult, reportedStatuses } from './goal.ts';
import { type Reading, ReadingFields, saidIn } from './reading.fields.tsx';
import { rowsOf } from './reading.rows.ts';
import { ReasonField } from './reason.field.tsx';
import { typedOf, valueOf, valueText } from './value.ts';
import { NowAndYours } from '../look/now-and-yours.tsx';

type CorrectProps = {
  goal: Goal;
  checkIn: CheckIn;
  keyResult: KeyResult;
  done: () => void;
  cancel: () => void;
  again: () => void;
};

const readingOf = ({ value, status, confidence, note }: CheckIn, keyResult: KeyResult): Reading => ({
  typed: typedOf(value, keyResult),
  status: reportedStatuses.find((one) => one === status) ?? 'onTrack',
  confidence: confidence === null ? '' : String(confidence),
  note: typeof note === 'string' ? note : '',
});

/** Corrects a check-in, with the reason: what it said before stays visible. */
export const CorrectCheckIn = (props: CorrectProps) => {
  const { goal, checkIn, keyResult, done, cancel, again } = props;
  const reading = useSignal(readingOf(checkIn, keyResult));
  const reason = useSignal('');
  const missing = useSignal(false);
  const { send, sending, problem, wrong } = useCommand(
    '/v1/goals/{goalId}/check-ins/{checkInId}/corrections',
  );
  const revision = useRevision(goal.revision, problem);
  const { checkInId, nextSteps } = checkIn;
  const submit = async (): Promise<void> => {
    const value = valueOf(reading.value.typed, keyResult);
    missing.value = value === undefined;
    if (!value) return;
    const kept = typeof nextSteps === 'string' ? { nextSteps } : {};
    const body = { value, ...saidIn(reading.value), ...kept, reason: reason.value };
    if (await send({ path: { goalId: goal.goalId, checkInId }, body, revision })) done();
    else again();
  };
  const wrongHere = (field: string) =>
    field === 'value' && missing.value ? words.goals.figureNeeded : wrong(field);
  const rows = [
    ...rowsOf(checkIn, reading.value, keyResult),
    { field: words.goals.note, now: readingOf(checkIn, keyResult).note, yours: reading.value.note },
  ];
  return (
    <Sheet
      label={words.goals.correctOf(nameText(keyResult.title), valueText(checkIn.value, keyResult))}
      send={words.goals.saveCorrection}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={rows} />}
    >
      <ReadingFields
        keyResult={keyResult}
        reading={reading.value}
        say={(said) => {
          reading.value = said;
          missing.value = false;
        }}
        wrong={wrongHere}
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

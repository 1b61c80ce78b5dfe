import { useSignal } from '@preact/signals';
import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';
import { Sheet } from '../look/sheet.tsx';
import { useCommand } from '../look/use-command.ts';
import { words } from '../texts/words.ts';
import { useRevision } from '../look/use-revision.ts';
import { type Goal, type KeyResult, type ReportedStatus, reportedStatuses } from './goal.ts';
import { type Reading, ReadingFields, saidIn } from './reading.fields.tsx';
import { rowsOf } from './reading.rows.ts';
import { typedOf, valueOf } from './value.ts';
import { NowAndYours } from '../look/now-and-yours.tsx';

type CheckInFormProps = {
  goal: Goal;
  /** Those that can be checked in, at least one. */
  keyResults: readonly KeyResult[];
  done: (keyResult: KeyResult) => void;
  cancel: () => void;
  /** Reads the goal again, because somebody else may have changed it. */
  again: () => void;
};

const isReported = (status: string | null): status is ReportedStatus =>
  reportedStatuses.some((one) => one === status);

const begun = (keyResult: KeyResult): Reading => {
  const { suggestedStatus, reportedStatus } = keyResult;
  const status = [reportedStatus, suggestedStatus].find(isReported) ?? 'onTrack';
  return { typed: typedOf(undefined, keyResult), status, confidence: '', note: '' };
};

type ChoiceProps = {
  keyResults: readonly KeyResult[];
  chosen: string;
  choose: (keyResultId: string) => void;
};

const KeyResultChoice = ({ keyResults, chosen, choose }: ChoiceProps) => (
  <Field label={words.goals.keyResult}>
    {(attributes) => (
      <select {...attributes} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {keyResults.map(({ keyResultId, title }) => (
          <option key={keyResultId} value={keyResultId}>
            {nameText(title)}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** Checks in on a goal, in the page: what the value is, how it goes, and a note if there is something to say. */
export const CheckInForm = (props: CheckInFormProps) => {
  const { goal, keyResults, done, cancel, again } = props;
  const { goalId } = goal;
  const chosen = useSignal(keyResults[0]?.keyResultId ?? '');
  const keyResult = keyResults.find(({ keyResultId }) => keyResultId === chosen.value) ?? keyResults[0];
  const reading = useSignal<Reading | undefined>(keyResult && begun(keyResult));
  const missing = useSignal(false);
  const { send, sending, problem, wrong } = useCommand('/v1/goals/{goalId}/check-ins');
  const revision = useRevision(goal.revision, problem);
  if (!keyResult || !reading.value) return <p class="soft">{words.goals.nothingToCheckIn}</p>;

  const submit = async (): Promise<void> => {
    const said = reading.value;
    const value = said && valueOf(said.typed, keyResult);
    missing.value = value === undefined;
    if (!said || !value) return;
    const body = { keyResultId: keyResult.keyResultId, value, ...saidIn(said) };
    if (await send({ path: { goalId }, body, revision })) done(keyResult);
    else again();
  };
  const wrongHere = (field: string) =>
    field === 'value' && missing.value ? words.goals.figureNeeded : wrong(field);

  return (
    <Sheet
      label={words.goals.checkInOn(nameText(keyResult.title))}
      send={words.goals.saveCheckIn}
      submit={submit}
      sending={sending}
      problem={problem}
      cancel={cancel}
      now={<NowAndYours rows={rowsOf(keyResult.current, reading.value, keyResult)} />}
    >
      {keyResults.length > 1 ? (
        <KeyResultChoice
          keyResults={keyResults}
          chosen={keyResult.keyResultId}
          choose={(keyResultId) => {
            chosen.value = keyResultId;
            const next = keyResults.find((each) => each.keyResultId === keyResultId);
            reading.value = next && begun(next);
          }}
        />
      ) : (
        <p class="soft">{nameText(keyResult.title)}</p>
      )}
      <ReadingFields
        keyResult={keyResult}
        reading={reading.value}
        say={(said) => {
          reading.value = said;
          missing.value = false;
        }}
        wrong={wrongHere}
      />
    </Sheet>
  );
};

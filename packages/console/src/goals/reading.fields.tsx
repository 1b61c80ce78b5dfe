import { Field } from '../look/field.tsx';
import { TextField } from '../look/text-field.tsx';
import { percentText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import type { KeyResult, ReportedStatus } from './goal.ts';
import { StatusField } from './status.field.tsx';
import type { Typed } from './value.ts';
import { ValueField } from './value.field.tsx';

/** What is typed in a check-in. */
export type Reading = { typed: Typed; status: ReportedStatus; confidence: string; note: string };

type ReadingFieldsProps = {
  keyResult: KeyResult;
  reading: Reading;
  say: (reading: Reading) => void;
  wrong: (field: string) => string | undefined;
};

const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** The fields of a check-in or of its correction. */
export const ReadingFields = ({ keyResult, reading, say, wrong }: ReadingFieldsProps) => (
  <>
    <div class="reading">
      <ValueField
        keyResult={keyResult}
        typed={reading.typed}
        type={(typed) => say({ ...reading, typed })}
        wrong={wrong('value/number') ?? wrong('value/total') ?? wrong('value')}
      />
      <Field label={words.goals.confidence} hint={words.goals.confidenceHint} wrong={wrong('confidence')}>
        {(attributes) => (
          <select
            {...attributes}
            value={reading.confidence}
            onChange={({ currentTarget }) => say({ ...reading, confidence: currentTarget.value })}
          >
            <option value="">{words.goals.notSaid}</option>
            {shares.map((share) => (
              <option key={share} value={String(share)}>
                {percentText(share)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StatusField status={reading.status} choose={(status) => say({ ...reading, status })} />
    </div>
    <TextField
      label={words.goals.note}
      value={reading.note}
      wrong={wrong('note')}
      type={(note) => say({ ...reading, note })}
    />
  </>
);

/** The parts of a reading that a command takes as they are. */
export const saidIn = ({ status, confidence, note }: Reading) => ({
  status,
  ...(confidence !== '' && { confidence: Number(confidence) }),
  ...(note.trim() !== '' && { note }),
});

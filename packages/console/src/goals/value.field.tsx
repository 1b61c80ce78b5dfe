import { Field } from '../look/field.tsx';
import { nameText } from '../look/named.ts';
import { words } from '../texts/words.ts';
import type { KeyResult } from './goal.ts';
import { kindOf, type Typed } from './value.ts';

type ValueFieldProps = {
  keyResult: KeyResult;
  typed: Typed;
  type: (typed: Typed) => void;
  wrong: string | undefined;
};

const Done = ({ typed, type, wrong }: Omit<ValueFieldProps, 'keyResult'>) => (
  <Field label={words.goals.state} wrong={wrong}>
    {(attributes) => (
      <select
        {...attributes}
        value={typed.done ? 'yes' : 'no'}
        onChange={({ currentTarget }) => type({ ...typed, done: currentTarget.value === 'yes' })}
      >
        <option value="no">{words.goals.notDoneChoice}</option>
        <option value="yes">{words.goals.doneChoice}</option>
      </select>
    )}
  </Field>
);

/** What is said when somebody checks in: a figure, or what is done. */
export const ValueField = ({ keyResult, typed, type, wrong }: ValueFieldProps) => {
  const kind = kindOf(keyResult);
  const { figures, milestones, measure } = keyResult;
  if (kind === 'yesNo') return <Done typed={typed} type={type} wrong={wrong} />;
  if (kind === 'milestone')
    return (
      <>
        <Field label={words.goals.part}>
          {(attributes) => (
            <select
              {...attributes}
              value={typed.milestoneId}
              onChange={({ currentTarget }) => type({ ...typed, milestoneId: currentTarget.value })}
            >
              {milestones?.map(({ milestoneId, title }) => (
                <option key={milestoneId} value={milestoneId}>
                  {nameText(title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Done typed={typed} type={type} wrong={wrong} />
      </>
    );
  const unit = 'unit' in measure ? measure.unit : undefined;
  return (
    <Field
      label={unit ? words.goals.valueIn(unit) : words.goals.value}
      hint={figures && words.goals.fromTo(figures.current ?? figures.from, figures.to)}
      wrong={wrong}
    >
      {(attributes) => (
        <input
          {...attributes}
          inputMode="decimal"
          autoComplete="off"
          required
          value={typed.figure}
          onInput={({ currentTarget }) => type({ ...typed, figure: currentTarget.value })}
        />
      )}
    </Field>
  );
};

import { ObjectiveFinder } from '../finders/objective.finder.tsx';
import { Select } from '../look/select.tsx';
import { DayField, TextField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';
import type { GoalWords } from './edit.ts';

type Terms = Pick<GoalWords, 'ambition' | 'from' | 'to' | 'cadence' | 'objective'>;

type TermFieldsProps = {
  said: Terms;
  say: (part: Partial<Terms>) => void;
  wrong: (field: string) => string | undefined;
  /** Without days, a goal runs as long as its cycle. */
  days?: 'required' | 'optional';
};

const texts = words.goals;

/** How ambitious a goal is, when it runs, how often it is checked in, and what it serves. */
export const TermFields = ({ said, say, wrong, days = 'required' }: TermFieldsProps) => {
  const hint = days === 'optional' ? texts.dayOfCycle : undefined;
  return (
    <>
      <div class="reading">
        <Select
          label={texts.ambition}
          value={said.ambition}
          choices={[
            ['committed', texts.ambitions['committed'] ?? ''],
            ['aspirational', texts.ambitions['aspirational'] ?? ''],
          ]}
          choose={(ambition) => say({ ambition })}
          wrong={wrong('ambition')}
        />
        <DayField
          label={texts.begins}
          hint={hint}
          required={days === 'required'}
          value={said.from}
          wrong={wrong('period/from')}
          type={(from) => say({ from })}
        />
        <DayField
          label={texts.ends}
          hint={hint}
          required={days === 'required'}
          value={said.to}
          wrong={wrong('period/to') ?? wrong('period')}
          type={(to) => say({ to })}
        />
        <TextField
          label={texts.cadence}
          required
          value={said.cadence}
          wrong={wrong('checkInCadenceDays')}
          type={(cadence) => say({ cadence })}
        />
      </div>
      <ObjectiveFinder
        label={texts.objective}
        hint={texts.optional}
        value={said.objective}
        onChoice={(objective) => say({ objective })}
        wrong={wrong('strategicObjective') ?? wrong('strategicObjective/objectiveId')}
      />
    </>
  );
};

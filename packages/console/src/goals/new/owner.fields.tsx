import { PersonFinder } from '../../finders/person.finder.tsx';
import { UnitFinder } from '../../finders/unit.finder.tsx';
import { Radios } from '../../look/radios.tsx';
import { Select } from '../../look/select.tsx';
import { words } from '../../texts/words.ts';
import { type Level, owners, type SaidGoal } from './said.ts';

export type GoalFieldsProps = {
  said: SaidGoal;
  say: (part: Partial<SaidGoal>) => void;
  wrong: (path: string) => string | undefined;
};

const texts = words.newGoal;
const levels: readonly Level[] = ['individual', 'team', 'department', 'company'];

/** Whose goal it is, and at which level. Only managers and strategists set goals for others. */
export const OwnerFields = ({ said, say, wrong }: GoalFieldsProps) => (
  <>
    <Radios
      legend={texts.whose}
      all={owners}
      chosen={said.whose}
      name={(one) => texts.owners[one]}
      choose={(whose) => say({ whose, level: whose === 'unit' ? 'team' : 'individual' })}
    />
    <div class="reading">
      {said.whose === 'person' && (
        <PersonFinder
          label={texts.person}
          required
          value={said.personId}
          onChoice={(personId) => say({ personId })}
          wrong={wrong('owner/id') ?? wrong('owner')}
        />
      )}
      {said.whose === 'unit' && (
        <>
          <UnitFinder
            label={texts.unit}
            required
            value={said.unitId}
            onChoice={(unitId) => say({ unitId })}
            wrong={wrong('owner/id') ?? wrong('owner')}
          />
          <PersonFinder
            label={texts.accountable}
            hint={texts.accountableHint}
            value={said.accountableId}
            onChoice={(accountableId) => say({ accountableId })}
            wrong={wrong('accountableId')}
          />
        </>
      )}
      <Select
        label={words.goals.level}
        value={said.level}
        choices={levels.map((level) => [level, words.goals.levels[level] ?? level])}
        choose={(level) => say({ level })}
        wrong={wrong('level')}
      />
    </div>
  </>
);

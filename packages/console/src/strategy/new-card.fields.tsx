import { PersonFinder } from '../finders/person.finder.tsx';
import { ScorecardFinder } from '../finders/scorecard.finder.tsx';
import { UnitFinder } from '../finders/unit.finder.tsx';
import { TextField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';
import type { SaidCard } from './new-card.said.ts';

const texts = words.newCard;

export type CardFieldsProps = {
  said: SaidCard;
  say: (part: Partial<SaidCard>) => void;
  wrong: (field: string) => string | undefined;
};

const PurposeFields = ({ said, say, wrong }: CardFieldsProps) => (
  <>
    {(['vision', 'mission', 'values'] as const).map((field) => (
      <TextField
        key={field}
        label={words.editing.described[field]}
        hint={field === 'values' ? words.editing.valuesHint : words.goals.optional}
        long
        value={said[field]}
        wrong={wrong(field)}
        type={(text) => say({ [field]: text })}
      />
    ))}
  </>
);

const OwnerFields = ({ said, say, wrong }: CardFieldsProps) => (
  <>
    <PersonFinder
      label={texts.owner}
      required
      value={said.ownerId}
      onChoice={(ownerId) => say({ ownerId })}
      wrong={wrong('ownerId')}
    />
    <label class="row">
      <input
        type="checkbox"
        checked={said.isPrivate}
        onChange={({ currentTarget }) => say({ isPrivate: currentTarget.checked })}
      />
      {texts.isPrivate}
    </label>
  </>
);

/** What a scorecard below the enterprise serves, and whose it is. */
const PlaceFields = (props: CardFieldsProps) => {
  const { said, say, wrong } = props;
  return (
    <>
      <ScorecardFinder
        label={words.strategy.supports}
        hint={texts.supportsHint}
        value={said.alignedTo}
        onChoice={(alignedTo) => say({ alignedTo })}
        wrong={wrong('alignedTo')}
      />
      {said.level === 'individual' ? (
        <OwnerFields {...props} />
      ) : (
        <UnitFinder
          label={texts.unit}
          hint={words.goals.optional}
          value={said.unitId}
          onChoice={(unitId) => say({ unitId })}
          wrong={wrong('unitId')}
        />
      )}
    </>
  );
};

/** What a scorecard strives for, or what it serves and whose it is, as its level has it. */
export const LevelFields = (props: CardFieldsProps) =>
  props.said.level === 'enterprise' ? <PurposeFields {...props} /> : <PlaceFields {...props} />;

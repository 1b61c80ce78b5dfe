import { DayField, TextField } from '../../look/text-field.tsx';
import { words } from '../../texts/words.ts';
import { newPart, type SaidKeyResult, type SaidPart } from './said.ts';

export type KeyResultFieldsProps = {
  said: SaidKeyResult;
  say: (said: SaidKeyResult) => void;
  /** What is wrong with a field, by its path within the key result. */
  wrong: (path: string) => string | undefined;
  /** It exists: its kind and its unit stay. */
  exists?: boolean;
};

const texts = words.goals;

/** The milestones of a key result. */
export const Parts = ({ said, say, wrong }: KeyResultFieldsProps) => {
  const { parts } = said;
  const change = (at: number, part: Partial<SaidPart>) =>
    say({ ...said, parts: parts.map((each, place) => (place === at ? { ...each, ...part } : each)) });
  const wrongOf = (at: number, field: string) => wrong(`measure/parts/${at}/${field}`);
  return (
    <>
      {parts.map((part, at) => (
        <fieldset key={at} class="reading part">
          <legend>{texts.partNumber(at + 1)}</legend>
          <TextField
            label={texts.title}
            required
            value={part.title}
            wrong={wrongOf(at, 'title')}
            type={(title) => change(at, { title })}
          />
          <TextField
            label={texts.weight}
            required
            value={part.weight}
            wrong={wrongOf(at, 'weight')}
            type={(weight) => change(at, { weight })}
          />
          <DayField
            label={texts.partDueOn}
            value={part.dueOn}
            wrong={wrongOf(at, 'dueOn')}
            type={(dueOn) => change(at, { dueOn })}
          />
          {parts.length > 1 && (
            <p>
              <button
                type="button"
                class="button quiet"
                aria-label={texts.removePart(at + 1)}
                onClick={() => say({ ...said, parts: parts.filter((_, place) => place !== at) })}
              >
                {texts.remove}
              </button>
            </p>
          )}
        </fieldset>
      ))}
      <p>
        <button type="button" class="button" onClick={() => say({ ...said, parts: [...parts, newPart()] })}>
          {texts.addPart}
        </button>
      </p>
    </>
  );
};

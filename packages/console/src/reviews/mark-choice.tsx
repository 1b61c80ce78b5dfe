import { useId } from 'preact/hooks';
import { numberText } from '../look/numbers.ts';
import { words } from '../texts/words.ts';
import type { Cycle } from './kinds.ts';

type MarkChoiceProps = {
  legend: string;
  hint?: string | null | undefined;
  scale: Cycle['scale'];
  chosen: number | 'na' | undefined;
  choose: (mark: number | 'na') => void;
  /** Whether “does not apply” can be chosen. */
  canSkip?: boolean;
  wrong?: string | undefined;
};

type Option = { value: number | 'na'; short: string; label: string };

const optionsOf = (scale: Cycle['scale'], canSkip: boolean): Option[] => [
  ...(scale?.marks ?? []).map(({ value, label }) => ({ value, short: numberText(value), label })),
  ...(canSkip
    ? [
        {
          value: 'na' as const,
          short: words.rating.form.notApplicable,
          label: words.rating.form.notApplicableLong,
        },
      ]
    : []),
];

/** A mark on the scale of the cycle. */
export const MarkChoice = (props: MarkChoiceProps) => {
  const { legend, hint, scale, chosen, choose, canSkip = false, wrong } = props;
  const name = useId();
  const options = optionsOf(scale, canSkip);
  return (
    <fieldset class="marks">
      <legend>{legend}</legend>
      {hint && <p class="soft small">{hint}</p>}
      <div class="marks-row">
        {options.map(({ value, short, label }) => (
          <label class="mark-option" title={label}>
            <input
              type="radio"
              class="unseen"
              name={name}
              checked={chosen === value}
              onChange={() => choose(value)}
            />
            <span aria-hidden="true">{short}</span>
            <span class="unseen">{value === 'na' ? label : `${short}, ${label}`}</span>
          </label>
        ))}
        <span class="soft small" aria-hidden="true">
          {options.find(({ value }) => value === chosen)?.label}
        </span>
      </div>
      {wrong && (
        <span class="wrong small" role="alert">
          {wrong}
        </span>
      )}
    </fieldset>
  );
};

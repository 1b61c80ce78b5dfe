import { useId } from 'preact/hooks';

type RequiredRadiosProps<T extends string> = {
  legend: string;
  options: readonly { value: T; label: string }[];
  chosen: T | undefined;
  choose: (value: T) => void;
};

/** A question with a few answers, one of which must be chosen. */
export const RequiredRadios = <T extends string>({
  legend,
  options,
  chosen,
  choose,
}: RequiredRadiosProps<T>) => {
  const name = useId();
  return (
    <fieldset class="review-choices">
      <legend>{legend}</legend>
      <div class="row">
        {options.map(({ value, label }) => (
          <label class="review-choice">
            <input
              type="radio"
              name={name}
              required
              checked={chosen === value}
              onChange={() => choose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

import { useId } from 'preact/hooks';
import './radios.css';

type RadiosProps<T extends string> = {
  legend: string;
  all: readonly T[];
  /** Undefined until one is chosen. */
  chosen: T | undefined;
  required?: boolean;
  name: (one: T) => string;
  choose: (one: T) => void;
};

/** One of a few, all to be seen at once. */
export const Radios = <T extends string>({ legend, all, chosen, required, name, choose }: RadiosProps<T>) => {
  const group = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name={group}
            required={required}
            checked={one === chosen}
            onChange={() => choose(one)}
          />
          <span>{name(one)}</span>
        </label>
      ))}
    </fieldset>
  );
};

import './checks.css';

type ChecksProps = {
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
  wrong?: string | undefined;
};

/** Any number of several. */
export const Checks = ({ legend, options, chosen, choose, wrong }: ChecksProps) => {
  const toggle = (value: string): void => {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    choose(next);
  };
  return (
    <fieldset class="checks">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
          <span>{label}</span>
        </label>
      ))}
      {wrong && (
        <span class="wrong small" role="alert">
          {wrong}
        </span>
      )}
    </fieldset>
  );
};

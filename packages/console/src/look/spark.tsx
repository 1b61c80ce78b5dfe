type SparkProps = {
  /** From the oldest to the newest; null if there is none for a time. */
  values: readonly (number | null)[];
  /** What it shows, for who cannot see it. */
  label: string;
};

const width = 96;
const height = 24;

/** The points of a line through the values, in a box of `width` by `height`. Values that are missing are left out. */
export const sparkPoints = (values: readonly (number | null)[]): string => {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const step = width / Math.max(values.length - 1, 1);
  return values
    .flatMap((value, at) =>
      value === null
        ? []
        : [`${(at * step).toFixed(1)},${(height - 2 - ((value - low) / span) * (height - 4)).toFixed(1)}`],
    )
    .join(' ');
};

/** How figures went, as a small line. */
export const Spark = ({ values, label }: SparkProps) => (
  <svg
    class="spark"
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    role="img"
    aria-label={label}
  >
    <polyline points={sparkPoints(values)} fill="none" stroke="currentColor" stroke-width="1.5" />
  </svg>
);

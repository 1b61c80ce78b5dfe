type Range = { rate: number; low: number; high: number };

/** A share as a dot on the range that it lies in. The same figures stand in the row. */
export const RangeBar = ({ rate, low, high }: Range) => (
  <svg class="range-bar" viewBox="0 0 100 12" aria-hidden="true">
    <rect class="range-ground" y="5" width="100" height="2" />
    <rect class="range-span" x={low * 100} y="4" width={Math.max((high - low) * 100, 1)} height="4" />
    <circle class="range-dot" cx={Math.min(Math.max(rate * 100, 4), 96)} cy="6" r="4" />
  </svg>
);

/** Three stones on one another. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" fill="currentColor" class="mark">
    <ellipse cx="16" cy="25" rx="13" ry="5" />
    <ellipse cx="16.5" cy="15.5" rx="9" ry="4" opacity=".8" />
    <ellipse cx="15.5" cy="8" rx="5.5" ry="3" opacity=".6" />
  </svg>
);

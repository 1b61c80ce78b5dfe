import { words } from '../texts/words.ts';
import { percentText } from './numbers.ts';

/** Progress as a share of 1: a bar, and the figure beside it. */
export const Progress = ({ of }: { of: number | null }) => {
  if (of === null) return <span class="soft">{words.shell.noProgress}</span>;
  return (
    <span class="progress">
      <progress
        class="progress-bar"
        value={Math.min(Math.max(of, 0), 1)}
        max={1}
        aria-label={words.shell.progress}
      />
      <span>{percentText(of)}</span>
    </span>
  );
};

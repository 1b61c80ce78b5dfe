import { words } from '../texts/words.ts';
import { keyOf } from './evidence.ts';
import type { RateDraft } from './rate-draft.ts';

type ChipsProps = {
  cited: RateDraft['cited'];
  drop: (key: string) => void;
  wrong: string | undefined;
};

/** What is cited, each with a button that takes it away. */
export const CitedChips = ({ cited, drop, wrong }: ChipsProps) => {
  const { evidence, evidenceNone } = words.rating.form;
  return (
    <div class="field" role="group" aria-label={evidence}>
      <span class="label">
        {evidence} ({cited.length})
      </span>
      {cited.length === 0 && <span class="soft small">{evidenceNone}</span>}
      <ul class="chips">
        {cited.map(({ cited: each, label }) => (
          <li key={keyOf(each)}>
            <button
              type="button"
              class="chip"
              aria-label={words.rating.uncite(label)}
              onClick={() => drop(keyOf(each))}
            >
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      {wrong && (
        <span class="wrong small" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
};

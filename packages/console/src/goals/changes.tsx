import { nameText } from '../look/named.ts';
import { When } from '../look/when.tsx';
import { words } from '../texts/words.ts';
import type { Goal } from './goal.ts';

type Change = Goal['changes'][number];

const whatOf = (change: Change): string => {
  if (change.what !== 'revision') return words.goals.whats[change.what];
  const fields = Object.keys(change.to).map((field) => words.goals.fields[field] ?? field);
  return `${words.goals.whats.revision}: ${fields.join(', ')}`;
};

/** What has changed about a goal besides its check-ins, newest first, with who changed it and why. */
export const Changes = ({ goal: { changes } }: { goal: Goal }) =>
  changes.length === 0 ? null : (
    <section class="card">
      <details>
        <summary>
          <h2 class="inline">{words.goals.changes}</h2> <span class="tag">{changes.length}</span>
        </summary>
        <ol class="lines changes">
          {changes.toReversed().map((change) => (
            <li key={`${change.what} ${change.recordedAt}`} class="line">
              <div>
                <span class="line-name">{whatOf(change)}</span>
                <div class="soft small">
                  {nameText(change.byName)} · <When at={change.occurredAt} />
                </div>
              </div>
              {change.reason && <p class="said">{nameText(change.reason)}</p>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );

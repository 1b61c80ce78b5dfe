import type { ComponentChildren } from 'preact';
import type { List } from '../api/use-list.ts';
import { words } from '../texts/words.ts';
import { Failure } from './loaded.tsx';

type ListedProps<T> = {
  list: List<T>;
  /** What is said if there is nothing. */
  empty?: ComponentChildren;
  children: (rows: readonly T[]) => ComponentChildren;
};

/** A list as far as it has been asked for, and a button for more. */
export const Listed = <T,>({ list, empty = words.shell.nothing, children }: ListedProps<T>) => {
  const { rows, state, problem, hasMore, more, again } = list;
  const isFirst = state === 'loading' && rows.length === 0;
  return (
    <div class={`stack ${isFirst ? 'awaited' : ''}`} aria-busy={state === 'loading'}>
      {rows.length > 0 && children(rows)}
      {state === 'here' && rows.length === 0 && <p class="soft">{empty}</p>}
      {state === 'failed' && problem && <Failure problem={problem} again={again} />}
      {state === 'loading' && (
        <p class="soft" role="status">
          {words.shell.loading}
        </p>
      )}
      {state === 'here' && hasMore && (
        <p>
          <button type="button" class="button" onClick={more}>
            {words.shell.more}
          </button>
        </p>
      )}
    </div>
  );
};

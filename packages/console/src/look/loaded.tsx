import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/problem.ts';
import type { Asking } from '../api/reply.ts';
import { words } from '../texts/words.ts';

/** Why something cannot be shown, and a way to ask again. */
export const Failure = ({ problem, again }: { problem: Problem; again: () => void }) => (
  <div class="notice bad row" role="alert">
    <span>{words.shell.problems[problem.status] ?? problem.message}</span>
    <button type="button" class="button" onClick={again}>
      {words.shell.again}
    </button>
  </div>
);

/** What was asked for, as soon as it is there. If it cannot be asked again, the last answer stays below the reason. */
export const Loaded = <T,>({
  from: { asked, again },
  children,
}: {
  from: Asking<T>;
  children: (reply: T) => ComponentChildren;
}) => {
  if (asked.state === 'loading')
    return (
      <p class="waiting" role="status">
        {words.shell.loading}
      </p>
    );
  if (asked.state === 'failed') return <Failure problem={asked.problem} again={again} />;
  return (
    <>
      {asked.problem && <Failure problem={asked.problem} again={again} />}
      {children(asked.reply)}
    </>
  );
};

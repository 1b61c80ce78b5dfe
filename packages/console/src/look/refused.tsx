import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/problem.ts';
import { words } from '../texts/words.ts';

type RefusedProps = {
  problem: Problem | undefined;
  /** What stands there now, if somebody else has changed it in the meantime (412). */
  now?: ComponentChildren;
};

/** Each field says what is wrong with it; the detail would only name the first by its path. */
const isOfFields = ({ code, fields }: Problem): boolean => code === 'request/invalid' && fields.length > 0;

/** Why a form was not carried out. What was typed stays. */
export const Refused = ({ problem, now }: RefusedProps) => {
  if (!problem) return null;
  return (
    <div class="notice bad stack" role="alert">
      <p>
        {problem.status === 412
          ? words.shell.changed
          : isOfFields(problem)
            ? words.shell.wrongFields
            : (words.shell.refusals[problem.code] ?? words.shell.refusals[problem.status] ?? problem.message)}
      </p>
      {problem.status === 412 && now}
    </div>
  );
};

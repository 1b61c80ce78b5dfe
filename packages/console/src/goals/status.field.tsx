import { useId } from 'preact/hooks';
import { words } from '../texts/words.ts';
import { type ReportedStatus, reportedStatuses } from './goal.ts';

type StatusFieldProps = { status: ReportedStatus; choose: (status: ReportedStatus) => void };

/** The status that somebody reports: one of five, all to be seen at once. */
export const StatusField = ({ status, choose }: StatusFieldProps) => {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{words.goals.status}</legend>
      {reportedStatuses.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} checked={one === status} onChange={() => choose(one)} />
          <span>{words.shell.statuses[one]}</span>
        </label>
      ))}
    </fieldset>
  );
};

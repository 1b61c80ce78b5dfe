import { PersonField } from '../look/person-field.tsx';
import { Radios } from '../look/radios.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { words } from '../texts/words.ts';
import type { Act, Standing } from './standing.ts';
import type { Exclusion, Said } from './take-part.commands.ts';

const texts = words.cycles.takePart;
const whys: readonly Exclusion[] = ['onLeave', 'recentHire', 'leaving', 'contractor', 'other'];

/** Where somebody stands in a cycle, in words. */
export const standingText = ({ takesPart, leftOutFor, review }: Standing): string => {
  const part = takesPart
    ? texts.standing.takesPart
    : texts.standing.leftOut(leftOutFor && words.cycles.reasons[leftOutFor]);
  return `${part} ${texts.standing.reviews[review ?? 'none']}`;
};

/** What the form would do, in words. */
export const yoursText = (act: Act, { why }: Said): string =>
  act === 'leaveOut' || act === 'withdraw' ? `${texts.acts[act]}: ${texts.whys[why]}` : texts.acts[act];

type FieldsProps = {
  acts: readonly Act[];
  act: Act;
  said: Said;
  say: (part: Partial<Said>) => void;
  wrong: (field: string) => string | undefined;
};

/** What is to be done about somebody, and why. */
export const ActFields = ({ acts, act, said, say, wrong }: FieldsProps) => (
  <>
    {acts.length > 1 && (
      <Radios
        legend={texts.what}
        all={acts}
        chosen={act}
        name={(one) => texts.acts[one]}
        choose={(chosen) => say({ act: chosen })}
      />
    )}
    <p class="soft">{texts.means[act]}</p>
    {(act === 'leaveOut' || act === 'withdraw') && (
      <Select
        label={texts.why}
        value={said.why}
        choices={whys.map((why) => [why, texts.whys[why]] as const)}
        choose={(why) => say({ why })}
        wrong={wrong(act === 'leaveOut' ? 'reason' : 'why')}
      />
    )}
    {(act === 'include' || act === 'withdraw') && (
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        required
        value={said.reason}
        wrong={wrong('reason')}
        type={(reason) => say({ reason })}
      />
    )}
    {act === 'open' && (
      <PersonField
        label={texts.rater}
        hint={texts.raterHint}
        optional
        person={said.rater}
        wrong={wrong('accountableRaterId')}
        choose={(rater) => say({ rater })}
      />
    )}
  </>
);

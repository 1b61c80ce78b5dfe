import { type Person, PersonField } from '../look/person-field.tsx';
import { PeopleField } from '../look/people-field.tsx';
import { words } from '../texts/words.ts';

/** Who leads a session, and who takes part in it. */
export type Seated = { facilitator: Person | undefined; participants: readonly Person[] };

type SeatsProps = {
  seated: Seated;
  change: (seated: Seated) => void;
  wrong: (field: string) => string | undefined;
};

export const seatsOf = ({ facilitator, participants }: Seated) => ({
  facilitatorId: facilitator?.personId ?? '',
  participantIds: participants.map(({ personId }) => personId),
});

/** The fields that say who leads a session and who takes part in it. */
export const Seats = ({ seated, change, wrong }: SeatsProps) => (
  <>
    <PersonField
      label={words.calibration.facilitator}
      person={seated.facilitator}
      choose={(facilitator) => change({ ...seated, facilitator })}
      wrong={wrong('facilitatorId')}
    />
    <PeopleField
      label={words.calibration.participants}
      people={seated.participants}
      choose={(participants) => change({ ...seated, participants })}
      wrong={wrong('participantIds')}
    />
  </>
);

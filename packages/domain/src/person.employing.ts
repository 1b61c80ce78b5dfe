import { dayOf } from '@cairn/contracts/day';
import type { CorrectHireDate, EmployPerson, EndEmployment } from '@cairn/contracts/person.commands';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { type FieldError, refuseField, reject } from '@cairn/contracts/rejection';
import { type Employment, employmentOf, employmentOn, isWithin, type PersonState } from './person.state.ts';
import { refuseBackdated } from './reason.rules.ts';

export type Registered = Extract<PersonState, { status: 'registered' }>;

type Span = Pick<Employment, 'employmentId' | 'effectiveFrom' | 'effectiveTo'>;

/** The employment with this id. Throws a `notFound` Rejection if the person has none. */
export const namedEmployment = (employmentId: string, state: Registered): Employment =>
  employmentOf(state, employmentId) ??
  reject('notFound', 'person/unknown-employment', 'The person has no such employment.', [
    { path: 'employmentId', message: 'an employment of this person' },
  ]);

const refuseBackwards = ({ effectiveFrom, effectiveTo }: Span, path: keyof Span): void => {
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    refuseField('person/ends-before-it-begins', 'An employment ends on or after its first day.', {
      path,
      message: path === 'effectiveTo' ? `${effectiveFrom} or later` : `${effectiveTo} or earlier`,
    });
};

const spanOf = ({ effectiveFrom, effectiveTo }: Span): string =>
  `from ${effectiveFrom} ${effectiveTo ? `until ${effectiveTo}` : 'with no end'}`;

/** Refuses an employment that would share a day with another one of the same person. */
const refuseOverlap = (span: Span, { employments }: Registered): void => {
  const { employmentId, effectiveFrom, effectiveTo } = span;
  const other = employments.find(
    (each) =>
      each.employmentId !== employmentId &&
      (effectiveTo === null || each.effectiveFrom <= effectiveTo) &&
      (each.effectiveTo === null || effectiveFrom <= each.effectiveTo),
  );
  if (!other) return;
  const isLater = other.effectiveFrom > effectiveFrom;
  reject(
    'conflict',
    'person/already-employed',
    `The person is employed ${spanOf(other)}, and employments do not overlap.`,
    [
      isLater
        ? { path: 'effectiveTo', message: `a day before ${other.effectiveFrom}` }
        : { path: 'effectiveFrom', message: 'a day after the previous employment ends' },
    ],
  );
};

/** Refuses other days for an employment that is known. A command without a last day says nothing about it. */
const refuseOtherDays = ({ effectiveFrom, effectiveTo }: EmployPerson['data'], known: Employment): void => {
  const refuse = (field: FieldError): never =>
    reject('conflict', 'person/employment-exists', `This employment is known ${spanOf(known)}.`, [field]);
  if (known.effectiveFrom !== effectiveFrom)
    refuse({ path: 'externalId', message: 'that of a new employment' });
  if (effectiveTo !== undefined && known.effectiveTo !== effectiveTo)
    refuse({ path: 'effectiveTo', message: 'left out. The last day moves when the employment is ended' });
};

/** Employs a person, also before an employment that is known already if `effectiveTo` lies before it. */
export const employPerson = ({ data }: EmployPerson, state: Registered): PersonEvent[] => {
  const { employmentId, effectiveFrom, effectiveTo = null } = data;
  const known = employmentOf(state, employmentId);
  if (known) {
    refuseOtherDays(data, known);
    return [];
  }
  const span = { employmentId, effectiveFrom, effectiveTo };
  refuseBackwards(span, 'effectiveTo');
  refuseOverlap(span, state);
  return [{ type: 'PersonEmployed', data }];
};

/** Corrects the first day of an employment. */
export const correctHireDate = ({ data }: CorrectHireDate, state: Registered): PersonEvent[] => {
  const employment = namedEmployment(data.employmentId, state);
  if (employment.effectiveFrom === data.effectiveFrom) return [];
  const span = { ...employment, effectiveFrom: data.effectiveFrom };
  refuseBackwards(span, 'effectiveFrom');
  refuseOverlap(span, state);
  return [{ type: 'HireDateCorrected', data }];
};

/** Refuses another last day that dates back and gives no reason. The first one changes nothing that was recorded. */
const refuseUnexplainedEnd = (
  { data, at }: EndEmployment,
  { effectiveTo: before }: Employment,
  timeZone: string,
): void => {
  if (before === null) return;
  const { reason, effectiveTo } = data;
  const today = dayOf(at, timeZone);
  const end = before < today ? { day: before } : { day: effectiveTo, field: 'effectiveTo' };
  refuseBackdated({ thing: 'person', reason, ...end }, today);
};

/** Ends an employment on its last day, or moves that day. */
export const endEmployment = (command: EndEmployment, state: Registered, timeZone: string): PersonEvent[] => {
  const { data } = command;
  const employment = namedEmployment(data.employmentId, state);
  if (employment.effectiveTo === data.effectiveTo) return [];
  const span = { ...employment, effectiveTo: data.effectiveTo };
  refuseBackwards(span, 'effectiveTo');
  refuseOverlap(span, state);
  refuseUnexplainedEnd(command, employment, timeZone);
  return [{ type: 'EmploymentEnded', data }];
};

/** The employment that an assignment belongs to: the one that it names, or the one on its first day. */
export const employmentFor = (
  { employmentId, effectiveFrom }: { employmentId?: string | undefined; effectiveFrom: string },
  state: Registered,
): string => {
  const employment = employmentId ? namedEmployment(employmentId, state) : employmentOn(state, effectiveFrom);
  if (employment && isWithin(employment, effectiveFrom)) return employment.employmentId;
  return refuseField('person/not-employed', `The person is not employed on ${effectiveFrom}.`, {
    path: 'effectiveFrom',
    message: 'a day within the employment',
  });
};

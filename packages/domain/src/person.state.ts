import type { AssignManager } from '@cairn/contracts/person.commands';
import type { PersonMoveKind } from '@cairn/contracts/person.values';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { type Dated, inForceOn } from './dated.ts';

/** One employment with its dated assignments, in the order of the log. Its first and last day are included. */
export type Employment = {
  employmentId: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  lineManagers: readonly Dated<string>[];
  matrixManagers: readonly Dated<string>[];
  units: readonly Dated<string>[];
  levels: readonly Dated<string>[];
  locations: readonly Dated<string>[];
};

export type PersonState =
  /** `takenBy`: the person whose user name leads to this id. */
  { status: 'unset'; takenBy?: string } | { status: 'registered'; employments: readonly Employment[] };

export type Manager = { managerId: string; relation: 'line' | 'matrix' };

const employmentsOf = (state: PersonState): readonly Employment[] =>
  state.status === 'registered' ? state.employments : [];

/** The employment with this id, past, present or future. */
export const employmentOf = (state: PersonState, employmentId: string): Employment | undefined =>
  employmentsOf(state).find((each) => each.employmentId === employmentId);

export const isWithin = ({ effectiveFrom, effectiveTo }: Employment, day: string): boolean =>
  effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);

/** The employment on a day. Employments of one person don't overlap. */
export const employmentOn = (state: PersonState, day: string): Employment | undefined =>
  employmentsOf(state).find((each) => isWithin(each, day));

export const isEmployedOn = (state: PersonState, day: string): boolean =>
  employmentOn(state, day) !== undefined;

/** The line manager on a day; null if there is none or the person is not employed then. */
export const lineManagerOn = (state: PersonState, day: string): string | null =>
  inForceOn(employmentOn(state, day)?.lineManagers ?? [], day) ?? null;

const earlier = (a: string, b: string | null): string => (b === null || a < b ? a : b);

/**
 * Who comes next in the line of managers above a person: their line manager on a day, or if they are not employed then,
 * the line manager on the last day of their last employment. Null if there is none.
 */
export const nextInLineOn = (state: PersonState, day: string): string | null => {
  const last = employmentsOf(state)
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<Employment | null>((a, b) => (a && a.effectiveFrom > b.effectiveFrom ? a : b), null);
  return last && (inForceOn(last.lineManagers, earlier(day, last.effectiveTo)) ?? null);
};

/** The next day on which `nextInLineOn` may change; null if there is none. */
export const lineChangeAfter = (state: PersonState, day: string): string | null => {
  const days = employmentsOf(state).flatMap(({ effectiveFrom, lineManagers }) => [
    effectiveFrom,
    ...lineManagers.map(({ from }) => from),
  ]);
  return days.filter((each) => each > day).sort()[0] ?? null;
};

/** The line and the matrix manager of an employment on a day. */
export const managersOn = (state: PersonState, employmentId: string, day: string): readonly Manager[] => {
  const employment = employmentOf(state, employmentId);
  const line = inForceOn(employment?.lineManagers ?? [], day);
  const matrix = inForceOn(employment?.matrixManagers ?? [], day);
  return [
    ...(line === undefined ? [] : [{ managerId: line, relation: 'line' } as const]),
    ...(matrix === undefined ? [] : [{ managerId: matrix, relation: 'matrix' } as const]),
  ];
};

/** Whether a manager, assigned as in `data`, would be the one in force on a day. */
export const isInForceOn = (
  state: PersonState,
  { relation, managerId, effectiveFrom, employmentId }: AssignManager['data'],
  day: string,
): boolean => {
  const employment = employmentOn(state, day);
  if (
    !employment ||
    effectiveFrom > day ||
    (employmentId ?? employment.employmentId) !== employment.employmentId
  )
    return false;
  const list = relation === 'line' ? employment.lineManagers : employment.matrixManagers;
  const entry = { value: managerId, from: effectiveFrom };
  return isWithin(employment, effectiveFrom) && inForceOn([...list, entry], day) === managerId;
};

/** The unit of an employment on a day; null if none was assigned by then. */
export const unitOn = (state: PersonState, employmentId: string, day: string): string | null =>
  inForceOn(employmentOf(state, employmentId)?.units ?? [], day) ?? null;

/** The job level of an employment on a day; null if none was assigned by then. */
export const levelOn = (state: PersonState, employmentId: string, day: string): string | null =>
  inForceOn(employmentOf(state, employmentId)?.levels ?? [], day) ?? null;

/** The location of an employment on a day; null if none was assigned by then. */
export const locationOn = (state: PersonState, employmentId: string, day: string): string | null =>
  inForceOn(employmentOf(state, employmentId)?.locations ?? [], day) ?? null;

const movesByKind = {
  line: 'lineManagers',
  matrix: 'matrixManagers',
  unit: 'units',
  level: 'levels',
  location: 'locations',
} as const;

/** The dated managers, units, levels or locations of an employment. */
export const movesOf = (employment: Employment | undefined, kind: PersonMoveKind): readonly Dated<string>[] =>
  employment?.[movesByKind[kind]] ?? [];

/** The line manager in force on a day if the move that begins on it is taken back; null if there is none. */
export const lineManagerWithoutMoveOn = (state: PersonState, day: string): string | null => {
  const moves = movesOf(employmentOn(state, day), 'line').filter(({ from }) => from !== day);
  return inForceOn(moves, day) ?? null;
};

const changeEmployment = (
  state: PersonState,
  employmentId: string,
  change: (employment: Employment) => Partial<Employment>,
): PersonState => ({
  status: 'registered',
  employments: employmentsOf(state).map((each) =>
    each.employmentId === employmentId ? { ...each, ...change(each) } : each,
  ),
});

export const evolvePerson = (state: PersonState, { type, data }: PersonEvent): PersonState => {
  switch (type) {
    case 'PersonRegistered':
    case 'PersonRenamed':
    case 'PersonEmailChanged':
    case 'PersonUserNameChanged':
      return { status: 'registered', employments: employmentsOf(state) };
    case 'PersonIdTaken':
      return state.status === 'registered' ? state : { status: 'unset', takenBy: data.byId };
    case 'PersonEmployed': {
      const { employmentId, effectiveFrom, effectiveTo = null } = data;
      const nothing = { lineManagers: [], matrixManagers: [], units: [], levels: [], locations: [] };
      const employment = { employmentId, effectiveFrom, effectiveTo, ...nothing };
      return { status: 'registered', employments: [...employmentsOf(state), employment] };
    }
    case 'HireDateCorrected':
      return changeEmployment(state, data.employmentId, () => ({ effectiveFrom: data.effectiveFrom }));
    case 'EmploymentEnded':
      return changeEmployment(state, data.employmentId, () => ({ effectiveTo: data.effectiveTo }));
    case 'ManagerAssigned': {
      const list = data.relation === 'line' ? 'lineManagers' : 'matrixManagers';
      const entry = { value: data.managerId, from: data.effectiveFrom };
      return changeEmployment(state, data.employmentId, (each) => ({ [list]: [...each[list], entry] }));
    }
    case 'UnitAssigned': {
      const entry = { value: data.unitId, from: data.effectiveFrom };
      return changeEmployment(state, data.employmentId, ({ units }) => ({ units: [...units, entry] }));
    }
    case 'LocationAssigned': {
      const entry = { value: data.location, from: data.effectiveFrom };
      return changeEmployment(state, data.employmentId, ({ locations }) => ({
        locations: [...locations, entry],
      }));
    }
    case 'PersonMoveTakenBack':
      return changeEmployment(state, data.employmentId, (each) => ({
        [movesByKind[data.kind]]: movesOf(each, data.kind).filter(({ from }) => from !== data.effectiveFrom),
      }));
    case 'LevelAssigned': {
      const entry = { value: data.level, from: data.effectiveFrom };
      return changeEmployment(state, data.employmentId, ({ levels }) => ({ levels: [...levels, entry] }));
    }
  }
};

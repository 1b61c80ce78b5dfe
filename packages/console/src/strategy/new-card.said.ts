import type { Body } from '../api/types.ts';
import { textLines } from './text-lines.ts';

export const levels = ['enterprise', 'operations', 'businessUnit', 'individual'] as const;
export type Level = (typeof levels)[number];

/** What is typed for a new scorecard. Ids are empty without a choice. */
export type SaidCard = {
  level: Level;
  name: string;
  vision: string;
  mission: string;
  values: string;
  alignedTo: string;
  unitId: string;
  ownerId: string;
  isPrivate: boolean;
};

export const emptyCard: SaidCard = {
  level: 'enterprise',
  name: '',
  vision: '',
  mission: '',
  values: '',
  alignedTo: '',
  unitId: '',
  ownerId: '',
  isPrivate: false,
};

const ofEnterprise = ({ vision, mission, values }: SaidCard) => ({
  ...(vision.trim() && { vision }),
  ...(mission.trim() && { mission }),
  ...(textLines(values).length > 0 && { values: textLines(values) }),
});

const ofPerson = ({ ownerId, isPrivate }: SaidCard) => ({
  ownerId,
  visibility: isPrivate ? ('private' as const) : ('public' as const),
});

/** The words of the command. What was typed for another level is left out. */
export const cardOf = (said: SaidCard): Body<'/v1/scorecards'> => {
  const { level, name, alignedTo, unitId } = said;
  if (level === 'enterprise') return { level, name, ...ofEnterprise(said) };
  return {
    level,
    name,
    ...(alignedTo && { alignedTo }),
    ...(level === 'individual' ? ofPerson(said) : unitId && { unitId }),
  };
};

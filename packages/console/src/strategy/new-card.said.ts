import type { Body } from '../api/types.ts';
import { textLines } from './text-lines.ts';

export const levels = ['enterprise', 'operations', 'businessUnit', 'individual'] as const;
export type Level = (typeof levels)[number];

/** What is typed for a new scorecard. Ids are empty without a choice. */
export type SaidCard = {
  level: Level;
  /** Empty without one: then it begins with the perspectives. */
  templateId: string;
  /** A name on each line. */
  perspectives: string;
  name: string;
  vision: string;
  mission: string;
  values: string;
  alignedTo: string;
  unitId: string;
  ownerId: string;
  isPrivate: boolean;
};

/** Those of Kaplan and Norton, "The Balanced Scorecard" (1992). */
const usual = ['Financial', 'Customer', 'Internal process', 'Learning and growth'];

export const emptyCard: SaidCard = {
  level: 'enterprise',
  templateId: '',
  perspectives: usual.join('\n'),
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

/** The words of a name as one, as in `internalProcess`: cards whose perspectives are called alike can be compared. */
const idOf = (name: string): string => {
  const parts = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [name];
  return parts
    .map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('')
    .slice(0, 60);
};

/** Names with the same words, such as "Cost" and "Cost!", would get one id. So the later ones have their place in theirs. */
const perspectivesOf = ({ perspectives }: SaidCard) =>
  textLines(perspectives).map((name, at, names) => {
    const id = idOf(name);
    const isTaken = names.findIndex((each) => idOf(each) === id) < at;
    return { perspectiveId: isTaken ? `${id.slice(0, 57)}${at + 1}` : id, name, weight: 1 };
  });

const ofLevel = (said: SaidCard) => {
  const { level, name, alignedTo, unitId } = said;
  if (level === 'enterprise') return { level, name, ...ofEnterprise(said) };
  return {
    level,
    name,
    ...(alignedTo && { alignedTo }),
    ...(level === 'individual' ? ofPerson(said) : unitId && { unitId }),
  };
};

/** The words of the command. What was typed for another level is left out. */
export const cardOf = (said: SaidCard): Body<'/v1/scorecards'> => ({
  ...ofLevel(said),
  perspectives: perspectivesOf(said),
});

/** The words of the command for a card that takes its perspectives, objectives and KPIs from a template. */
export const cardFromTemplateOf = (said: SaidCard): Body<'/v1/scorecard-templates/{templateId}/scorecards'> =>
  ofLevel(said);

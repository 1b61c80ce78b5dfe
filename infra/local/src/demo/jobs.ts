import type { TokenRole } from '@cairn/contracts/actor.values';
import { organisation, type TeamPlan } from './organisation.ts';

const { chair, chief, company, departments, staff } = organisation;

/** One job in the organisation and the person who has it. */
export type Job = {
  name: string;
  unitName: string;
  depth: 'chair' | 'chief' | 'head' | 'lead' | 'member';
  manager: string | null;
  /** How this person rates those who report to them. */
  rates: TeamPlan['rates'];
};

/** Every job, managers before those who report to them. */
export const jobs = (): Job[] => {
  const fairly = { rates: 'fairly' } as const;
  return [
    { name: chair, unitName: company, depth: 'chair', manager: null, ...fairly },
    { name: chief, unitName: company, depth: 'chief', manager: chair, ...fairly },
    ...departments.flatMap(({ name: unitName, head, teams }): Job[] => [
      { name: head, unitName, depth: 'head', manager: chief, ...fairly },
      ...teams.flatMap((team): Job[] => [
        { name: team.lead, unitName: team.name, depth: 'lead', manager: head, rates: team.rates },
        ...team.members.map(
          (name): Job => ({ name, unitName: team.name, depth: 'member', manager: team.lead, ...fairly }),
        ),
      ]),
    ]),
    { name: staff.auditor, unitName: company, depth: 'member', manager: chair, ...fairly },
    { name: staff.strategist, unitName: company, depth: 'member', manager: chief, ...fairly },
  ];
};

export const levels: Record<Job['depth'], string> = {
  chair: 'Board',
  chief: 'Executive',
  head: 'Director',
  lead: 'Lead',
  member: 'Professional',
};

export const rolesOf = ({ name, depth }: Job): TokenRole[] => [
  'employee',
  ...(depth === 'member' ? [] : (['manager'] as const)),
  ...(name === staff.hr ? (['hr'] as const) : []),
  ...(name === staff.auditor ? (['auditor'] as const) : []),
  ...(name === staff.strategist ? (['strategist'] as const) : []),
];

import { type KeyResultPlan, ofDepartments, ofMembers, ofTeams, result } from './goal.texts.ts';
import { organisation } from './organisation.ts';
import { slug } from './slug.ts';

export type GoalPlan = {
  key: string;
  title: string;
  level: 'company' | 'department' | 'team' | 'individual';
  ambition: 'committed' | 'aspirational';
  /** Who is accountable, by name. The goal belongs to `unit` if there is one, else to this person. */
  accountable: string;
  unit?: string;
  parent?: string;
  /** The perspective of the strategic objective that it serves. */
  serves?: string;
  progressFrom: 'keyResults' | 'children' | 'both';
  keyResults: readonly KeyResultPlan[];
};

const company: GoalPlan = {
  key: 'company-customer',
  title: 'Customers recommend us',
  level: 'company',
  ambition: 'aspirational',
  accountable: organisation.chief,
  unit: organisation.company,
  serves: 'customer',
  progressFrom: 'both',
  keyResults: [
    result('Net promoter score from 45 to 65', ['increase', 45, 65, 'points'], 0.6),
    result('Complaint resolution from 48 to 24 hours', ['decrease', 48, 24, 'hours'], 0.62),
    result('Enterprise retention from 80 to 90 %', ['increase', 80, 90, '%'], 0.7),
    result('Churn from 10 to 6 %', ['decrease', 10, 6, '%'], 0.45),
    result('Five testimonials of enterprise customers', ['count', 0, 5, 'testimonials'], 0.6),
  ],
};

const ofPerson = (name: string, team: string, spread: number): GoalPlan => {
  const [title, first, second] = ofMembers[team] ?? ['', '', ''];
  return {
    key: `person-${slug(name)}`,
    title,
    level: 'individual',
    ambition: spread > 0.5 ? 'committed' : 'aspirational',
    accountable: name,
    parent: `team-${slug(team)}`,
    progressFrom: 'keyResults',
    keyResults: [
      result(first, ['increase', 20, 60 + Math.round(spread * 20), '%'], 0.55 + spread * 0.4),
      result(second, ['count', 0, 20 + Math.round(spread * 10), 'times'], 0.7 + spread * 0.25),
    ],
  };
};

/** Every goal of the demo, parents before their children. */
export const goalPlans = (chance: { next(): number }): readonly GoalPlan[] => [
  company,
  ...organisation.departments.map(({ name, head }): GoalPlan => {
    const [title, keyResults] = ofDepartments[name] ?? ['', []];
    const place = { level: 'department', accountable: head, unit: name, parent: company.key } as const;
    return {
      key: `department-${slug(name)}`,
      title,
      ambition: 'committed',
      ...place,
      progressFrom: 'both',
      keyResults,
    };
  }),
  ...organisation.departments.flatMap((department) =>
    department.teams.map(({ name, lead }): GoalPlan => {
      const [title, keyResult] = ofTeams[name] ?? ['', undefined];
      return {
        key: `team-${slug(name)}`,
        title,
        level: 'team',
        ambition: 'committed',
        accountable: lead,
        unit: name,
        parent: `department-${slug(department.name)}`,
        ...(name === 'People' && { serves: 'learningAndGrowth' }),
        ...(name === 'Platform' && { serves: 'internalProcess' }),
        ...(name === 'Finance' && { serves: 'financial' }),
        progressFrom: 'both',
        keyResults: keyResult ? [keyResult] : [],
      };
    }),
  ),
  ...organisation.departments.flatMap(({ teams }) =>
    teams.flatMap(({ name, lead, members }) =>
      [lead, ...members].map((person) => ofPerson(person, name, chance.next())),
    ),
  ),
];

import { organisation } from './organisation.ts';

export type KeyResultPlan = {
  title: string;
  measure: { kind: 'increase' | 'decrease' | 'count'; baseline: number; target: number; unit: string };
  /** Where it stands after the last week, as a share of the way. */
  reaches: number;
};

export type GoalPlan = {
  key: string;
  title: string;
  level: 'company' | 'department' | 'team' | 'individual';
  ambition: 'committed' | 'aspirational';
  /** Whose it is: a person by name, or the unit that they answer for. */
  accountable: string;
  unit?: string;
  parent?: string;
  /** The perspective whose strategic objective it serves. */
  serves?: string;
  progressFrom: 'keyResults' | 'children' | 'both';
  keyResults: readonly KeyResultPlan[];
};

const result = (
  title: string,
  [kind, baseline, target, unit]: [KeyResultPlan['measure']['kind'], number, number, string],
  reaches: number,
): KeyResultPlan => ({ title, measure: { kind, baseline, target, unit }, reaches });

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

const ofDepartments: Record<string, [string, readonly KeyResultPlan[]]> = {
  Product: [
    'A product that gives no reason to complain',
    [
      result('Defects reported by customers, a month', ['decrease', 120, 60, 'defects'], 0.7),
      result('Customers on the newest version', ['increase', 40, 85, '%'], 0.65),
    ],
  ],
  Customer: [
    'Every customer is answered the same day',
    [
      result('First answer', ['decrease', 26, 8, 'hours'], 0.75),
      result('Accounts with a success plan', ['increase', 30, 90, '%'], 0.55),
    ],
  ],
  Operations: [
    'Contracts and invoices without friction',
    [
      result('Invoices disputed', ['decrease', 4, 1, '%'], 0.8),
      result('Days from order to contract', ['decrease', 12, 5, 'days'], 0.5),
    ],
  ],
};

const ofTeams: Record<string, [string, KeyResultPlan]> = {
  Platform: [
    'Nobody notices a release',
    result('Incidents after a release', ['decrease', 9, 2, 'incidents'], 0.7),
  ],
  Apps: ['The app that people open gladly', result('Store rating', ['increase', 3.6, 4.5, 'stars'], 0.6)],
  Design: ['Screens that need no manual', result('Tasks done without help', ['increase', 62, 85, '%'], 0.65)],
  Success: ['Enterprise customers stay', result('Renewals signed early', ['increase', 20, 60, '%'], 0.7)],
  Support: [
    'Complaints end with the first call',
    result('Solved at first contact', ['increase', 48, 75, '%'], 0.6),
  ],
  Sales: ['Customers speak for us', result('Reference calls held', ['count', 0, 24, 'calls'], 0.75)],
  Finance: [
    'Invoices that are right at once',
    result('Invoices corrected', ['decrease', 60, 15, 'invoices'], 0.8),
  ],
  People: [
    'The right people in three weeks',
    result('Time to fill a position', ['decrease', 55, 21, 'days'], 0.55),
  ],
};

/** What one person does, by the team's trade; the figures differ by person. */
const trades: Record<string, readonly [string, string, string]> = {
  Platform: ['Make one service safe to change', 'Changes behind a test', 'Alerts that led to an action'],
  Apps: ['Finish one journey of the app', 'Crash-free sessions', 'Screens moved to the new kit'],
  Design: ['Settle one pattern', 'Usability sessions held', 'Components documented'],
  Success: ['Keep a book of accounts healthy', 'Accounts with a quarterly talk', 'Plans agreed'],
  Support: ['Own one kind of complaint', 'Answers from the knowledge base', 'Complaints closed a week'],
  Sales: ['Open a new region', 'Qualified talks', 'Offers sent'],
  Finance: ['Close a month sooner', 'Bookings made automatically', 'Open items cleared'],
  People: ['Hire where it hurts', 'Interviews held', 'Offers accepted'],
};

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const ofPerson = (name: string, team: string, spread: number): GoalPlan => {
  const [title, first, second] = trades[team] ?? ['', '', ''];
  return {
    key: `person-${slug(name)}`,
    title,
    level: 'individual',
    ambition: spread > 0.5 ? 'committed' : 'aspirational',
    accountable: name,
    parent: `team-${slug(team)}`,
    progressFrom: 'keyResults',
    keyResults: [
      result(first, ['increase', 20, 60 + Math.round(spread * 20), '%'], 0.45 + spread * 0.5),
      result(second, ['count', 0, 20 + Math.round(spread * 10), 'times'], 0.9 - spread * 0.4),
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

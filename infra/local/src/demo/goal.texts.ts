export type KeyResultPlan = {
  title: string;
  measure: { kind: 'increase' | 'decrease' | 'count'; baseline: number; target: number; unit: string };
  /** Progress after the last week, as a share of the way from baseline to target. */
  reaches: number;
};

export const result = (
  title: string,
  [kind, baseline, target, unit]: [KeyResultPlan['measure']['kind'], number, number, string],
  reaches: number,
): KeyResultPlan => ({ title, measure: { kind, baseline, target, unit }, reaches });

/** The goal of each department: its title and key results. */
export const ofDepartments: Record<string, readonly [string, readonly KeyResultPlan[]]> = {
  Product: [
    'A product that gives no reason to complain',
    [
      result('Defects reported by customers, a month', ['decrease', 120, 60, 'defects'], 0.9),
      result('Customers on the newest version', ['increase', 40, 85, '%'], 0.75),
    ],
  ],
  Customer: [
    'Every customer is answered the same day',
    [
      result('First answer', ['decrease', 26, 8, 'hours'], 0.92),
      result('Accounts with a success plan', ['increase', 30, 90, '%'], 0.7),
    ],
  ],
  Operations: [
    'Contracts and invoices without friction',
    [
      result('Invoices disputed', ['decrease', 4, 1, '%'], 0.9),
      result('Days from order to contract', ['decrease', 12, 5, 'days'], 0.65),
    ],
  ],
};

/** The goal of each team: its title and key result. */
export const ofTeams: Record<string, readonly [string, KeyResultPlan]> = {
  Platform: [
    'Nobody notices a release',
    result('Incidents after a release', ['decrease', 9, 2, 'incidents'], 0.9),
  ],
  Apps: ['The app that people open gladly', result('Store rating', ['increase', 3.6, 4.5, 'stars'], 0.75)],
  Design: ['Screens that need no manual', result('Tasks done without help', ['increase', 62, 85, '%'], 0.9)],
  Success: ['Enterprise customers stay', result('Renewals signed early', ['increase', 20, 60, '%'], 0.92)],
  Support: [
    'Complaints end with the first call',
    result('Solved at first contact', ['increase', 48, 75, '%'], 0.7),
  ],
  Sales: ['Customers speak for us', result('Reference calls held', ['count', 0, 24, 'calls'], 0.94)],
  Finance: [
    'Invoices that are right at once',
    result('Invoices corrected', ['decrease', 60, 15, 'invoices'], 0.95),
  ],
  People: [
    'The right people in three weeks',
    result('Time to fill a position', ['decrease', 55, 21, 'days'], 0.72),
  ],
};

/** The goal of each member of a team: its title and two key results. The figures differ from person to person. */
export const ofMembers: Record<string, readonly [string, string, string]> = {
  Platform: ['Make one service safe to change', 'Changes behind a test', 'Alerts that led to an action'],
  Apps: ['Finish one journey of the app', 'Crash-free sessions', 'Screens moved to the new kit'],
  Design: ['Settle one pattern', 'Usability sessions held', 'Components documented'],
  Success: ['Keep a book of accounts healthy', 'Accounts with a quarterly talk', 'Plans agreed'],
  Support: ['Own one kind of complaint', 'Answers from the knowledge base', 'Complaints closed a week'],
  Sales: ['Open a new region', 'Qualified talks', 'Offers sent'],
  Finance: ['Close a month sooner', 'Bookings made automatically', 'Open items cleared'],
  People: ['Hire where it hurts', 'Interviews held', 'Offers accepted'],
};

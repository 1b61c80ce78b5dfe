export const managerRelations = ['line', 'matrix'] as const;
export type ManagerRelation = (typeof managerRelations)[number];

/** What moves with a person: their line or matrix manager, unit, level or location. */
export const personMoveKinds = [...managerRelations, 'unit', 'level', 'location'] as const;
export type PersonMoveKind = (typeof personMoveKinds)[number];

/** What changes about a person who is registered. */
export const personChanges = [
  'name',
  'email',
  'userName',
  'firstDay',
  'lastDay',
  ...personMoveKinds,
] as const;
export type PersonChange = (typeof personChanges)[number];

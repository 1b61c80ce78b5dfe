export const managerRelations = ['line', 'matrix'] as const;
export type ManagerRelation = (typeof managerRelations)[number];

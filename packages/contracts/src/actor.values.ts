export const actorKinds = ['human', 'system', 'ai'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** The roles that a token can name. */
export const tokenRoles = [
  'employee',
  'manager',
  'hr',
  'auditor',
  'strategist',
  'integrator',
  'provisioner',
  'fairness',
] as const;
export type TokenRole = (typeof tokenRoles)[number];

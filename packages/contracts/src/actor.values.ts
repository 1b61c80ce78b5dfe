export const actorKinds = ['human', 'system', 'ai'] as const;
export type ActorKind = (typeof actorKinds)[number];

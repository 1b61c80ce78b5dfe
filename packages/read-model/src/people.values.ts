/** A name that a person or unit no longer has, and the position in the log of the event that replaced it. */
export type FormerName<N> = { name: N; until: string };

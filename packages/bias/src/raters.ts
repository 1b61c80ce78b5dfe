/** A mark that a rater gave, and the job level of the person it was given to; null if there is none. */
export type LevelledMark = { readonly mark: number; readonly level: string | null };

/** The marks that one rater gave in a cycle, one for each person. */
export type RaterMarks = { readonly raterId: string; readonly ratings: readonly LevelledMark[] };

/** What findings about one rater name in `about`. */
export const aboutRater = (raterId: string): string => `rater:${raterId}`;

/** How many marks of other raters a rater is compared with at least. */
export const fewestOfOthers = 20;

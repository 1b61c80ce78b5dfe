import { words } from '../texts/words.ts';

/** A role as people say it. */
export const roleText = (role: string): string => words.shell.roles[role] ?? role;

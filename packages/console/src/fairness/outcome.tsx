import { words } from '../texts/words.ts';

const tones: Readonly<Record<string, string>> = { flagged: 'warn', clear: 'good' };

/** Whether a check found something, nothing, or too little to look at. */
export const Outcome = ({ of }: { of: string | null }) =>
  of === null ? <>–</> : <span class={`tag ${tones[of] ?? ''}`}>{words.fairness.outcomes[of] ?? of}</span>;

import type { TokenRole } from '@cairn/contracts/actor.values';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MintToken } from './tokens.ts';

/** What to look at in the data: a person for each role, and requests to try. */
export type Guide = {
  people: Record<TokenRole, string>;
  /** Paths of the query service, each with the role that may read it. */
  tries: readonly { role: TokenRole; path: string; shows: string }[];
};

/** Loads the demo and returns a guide to it. */
export type LoadDemo = (given: {
  commandUrl: string;
  queryUrl: string;
  mintToken: MintToken;
  /** Called with what is being loaded, in a few words. */
  progress: (text: string) => void;
  /** The day that the demo's dates are relative to, `YYYY-MM-DD`. */
  today: string;
  /** The stack's own recorded model is set up, so that people may ask for suggestions. Data is sent to no other model. */
  suggests: boolean;
}) => Promise<Guide>;

/** How far the demo has been loaded into a log. */
export type DemoState = {
  /** Identifies the log that the demo was loaded into. */
  log: string;
  /** The day that the demo's dates are relative to. */
  today: string;
  /** Missing until the demo is complete. */
  guide?: Guide;
};

// For a log without the demo. No such people exist.
export const emptyGuide: Guide = {
  people: {
    employee: '0192f0c4-7b1a-7c3e-9d52-000000000001',
    manager: '0192f0c4-7b1a-7c3e-9d52-000000000002',
    hr: '0192f0c4-7b1a-7c3e-9d52-000000000003',
    auditor: '0192f0c4-7b1a-7c3e-9d52-000000000004',
    strategist: '0192f0c4-7b1a-7c3e-9d52-000000000005',
    integrator: '0192f0c4-7b1a-7c3e-9d52-000000000006',
    provisioner: '0192f0c4-7b1a-7c3e-9d52-000000000007',
    fairness: '0192f0c4-7b1a-7c3e-9d52-000000000008',
  },
  tries: [
    { role: 'hr', path: '/v1/review-summaries?flagged=true', shows: 'reviews with bias flags' },
    { role: 'auditor', path: '/v1/review-trail?limit=20', shows: 'who did what in every review' },
    { role: 'integrator', path: '/v1/goal-events?limit=20', shows: 'the goal feed, as CloudEvents' },
  ],
};

const stateFile = (dataDir: string): string => join(dataDir, 'demo.json');

export const demoStateOf = async (dataDir: string): Promise<DemoState | undefined> => {
  const found = await readFile(stateFile(dataDir), 'utf8').catch(() => undefined);
  return found ? (JSON.parse(found) as DemoState) : undefined;
};

export const keepDemoState = async (dataDir: string, state: DemoState): Promise<void> => {
  const file = stateFile(dataDir);
  await writeFile(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  await rename(`${file}.new`, file);
};

/** Must be called when the log is deleted. */
export const forgetDemo = (dataDir: string): Promise<void> => rm(stateFile(dataDir), { force: true });

/** The guide to the data in a folder. A guide that was kept before a role was added names nobody for it. */
export const guideOf = async (dataDir: string): Promise<Guide> => {
  const { people, tries } = (await demoStateOf(dataDir))?.guide ?? emptyGuide;
  return { people: { ...emptyGuide.people, ...people }, tries };
};

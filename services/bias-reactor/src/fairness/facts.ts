import type { OrganisationDetectorName } from '@cairn/bias/detector-versions';
import { organisationDetector } from '@cairn/bias/detectors';
import type { Finding, Settings } from '@cairn/bias/finding';
import { scoreTables, selectionTables } from '@cairn/bias/group-facts';
import { bandsOf, tablesOf } from '@cairn/bias/group-tables';
import { affinityFacts, withoutFewRaters } from './affinity.ts';
import type { FairnessCycle } from './cycle.state.ts';
import type { GroupState } from './group.state.ts';
import type { CountedCycle } from './groups.ts';
import { levelledMarks, profiles, proposedMarks } from './raters.ts';

export type Looked = { cycle: FairnessCycle; groups: GroupState; counted: CountedCycle };
type Input = Looked & { version: string; settings: Settings | undefined };

/** How each detector over a cycle runs. Those about groups see merged groups only. */
export const runs: Record<OrganisationDetectorName, (input: Input) => readonly Finding[]> = {
  order: ({ cycle, version, settings }) =>
    organisationDetector('order', version)({ raters: proposedMarks(cycle) }, settings),
  leniency: ({ cycle, version, settings }) =>
    organisationDetector('leniency', version)({ raters: levelledMarks(cycle) }, settings),
  centralTendency: ({ cycle, version, settings }) => {
    const facts = { raters: levelledMarks(cycle), scale: cycle.marks };
    return organisationDetector('centralTendency', version)(facts, settings);
  },
  halo: ({ cycle, version, settings }) =>
    organisationDetector('halo', version)({ raters: profiles(cycle) }, settings),
  affinity: ({ cycle, groups, counted, version, settings }) => {
    const facts = affinityFacts(cycle, groups, counted);
    return organisationDetector('affinity', version)(facts, settings).map(withoutFewRaters);
  },
  fourFifths: ({ cycle, counted, version, settings }) => {
    const tables = selectionTables(tablesOf(counted.merged, counted.categories), {
      ...counted,
      bands: bandsOf(cycle.marks),
    });
    return organisationDetector('fourFifths', version)({ tables }, settings);
  },
  scoreImpact: ({ counted, version, settings }) => {
    const tables = scoreTables(tablesOf(counted.merged, counted.categories), counted);
    return organisationDetector('scoreImpact', version)({ tables }, settings);
  },
};

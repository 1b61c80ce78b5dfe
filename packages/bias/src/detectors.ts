import { affinity } from './affinity.ts';
import { agenticCommunal } from './agentic-communal.ts';
import { centralTendency } from './central-tendency.ts';
import type {
  DetectorName,
  detectorVersions,
  OrganisationDetectorName,
  organisationDetectorVersions,
} from './detector-versions.ts';
import { fourFifths } from './four-fifths.ts';
import { goalpost } from './goalpost.ts';
import { halo } from './halo.ts';
import { leniency } from './leniency.ts';
import { order } from './order.ts';
import { personalityLanguage } from './personality-language.ts';
import { recency, recencyInZone } from './recency.ts';
import { scoreImpact } from './score-impact.ts';
import { selfManagerGap } from './self-manager-gap.ts';
import { singleRater } from './single-rater.ts';
import { straightLiningAcross } from './straight-lining-across.ts';
import { straightLiningWithin } from './straight-lining-within.ts';
import { toneAgainstRating } from './tone-against-rating.ts';
import { unsupportedClaim } from './unsupported-claim.ts';

/** What a table of detectors has for each name: one function for each version. */
type Table<V extends Readonly<Record<string, readonly string[]>>> = {
  readonly [N in keyof V]: { readonly [version in V[N][number]]: unknown };
};

/** The detectors that screen a review, by name and version. Each is `(facts, settings?) => Finding`. */
export const detectors = {
  recency: { '1': recency, '2': recencyInZone },
  straightLiningWithin: { '1': straightLiningWithin },
  straightLiningAcross: { '1': straightLiningAcross },
  goalpost: { '1': goalpost },
  unsupportedClaim: {
    '1': unsupportedClaim('1'),
    '2': unsupportedClaim('2'),
    '3': unsupportedClaim('3'),
    '4': unsupportedClaim('4'),
  },
  personalityLanguage: { '1': personalityLanguage },
  agenticCommunal: { '1': agenticCommunal },
  toneAgainstRating: { '1': toneAgainstRating },
  selfManagerGap: { '1': selfManagerGap },
  singleRater: { '1': singleRater },
} as const satisfies Table<typeof detectorVersions>;

/**
 * The detectors that look at a whole cycle, by name and version. Each is `(facts, settings?) => readonly Finding[]`, with a
 * finding for each rater, group or table.
 */
export const organisationDetectors = {
  halo: { '1': halo },
  leniency: { '1': leniency('1'), '2': leniency('2') },
  centralTendency: { '1': centralTendency('1'), '2': centralTendency('2') },
  order: { '1': order },
  affinity: { '1': affinity('1'), '2': affinity('2') },
  fourFifths: { '1': fourFifths('1'), '2': fourFifths('2') },
  scoreImpact: { '1': scoreImpact('1'), '2': scoreImpact('2') },
} as const satisfies Table<typeof organisationDetectorVersions>;

/** The version of one detector. Throws a RangeError if it does not exist. */
function inVersion<Versions extends object>(
  versions: Versions,
  name: string,
  version: string,
): Versions[keyof Versions] {
  if (!Object.hasOwn(versions, version))
    throw new RangeError(`There is no version "${version}" of the detector ${name}.`);
  return versions[version as keyof Versions];
}

type Versions<N extends DetectorName> = (typeof detectors)[N];
type OrganisationVersions<N extends OrganisationDetectorName> = (typeof organisationDetectors)[N];

/** A detector at screening in a version. Throws a RangeError if the version does not exist. */
export const detector = <N extends DetectorName>(name: N, version: string) =>
  inVersion<Versions<N>>(detectors[name], name, version);

/** A detector over a cycle in a version. Throws a RangeError if the version does not exist. */
export const organisationDetector = <N extends OrganisationDetectorName>(name: N, version: string) =>
  inVersion<OrganisationVersions<N>>(organisationDetectors[name], name, version);

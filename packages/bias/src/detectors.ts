import { affinity } from './affinity.ts';
import { centralTendency } from './central-tendency.ts';
import { fourFifths } from './four-fifths.ts';
import { goalpost } from './goalpost.ts';
import { halo } from './halo.ts';
import { leniency } from './leniency.ts';
import { order } from './order.ts';
import { recency, recencyInZone } from './recency.ts';
import { scoreImpact } from './score-impact.ts';
import { straightLiningAcross } from './straight-lining-across.ts';
import { straightLiningWithin } from './straight-lining-within.ts';
import { unsupportedClaim } from './unsupported-claim.ts';

/**
 * The detectors that screen a review, by name and version. Each is `(facts, settings?) => Finding`. None is ever removed,
 * because a cycle's policy may have pinned it.
 */
export const detectors = {
  recency: { '1': recency, '2': recencyInZone },
  straightLiningWithin: { '1': straightLiningWithin },
  straightLiningAcross: { '1': straightLiningAcross },
  goalpost: { '1': goalpost },
  unsupportedClaim: { '1': unsupportedClaim('1'), '2': unsupportedClaim('2') },
} as const;

/**
 * The detectors that look at a whole cycle, by name and version. Each is `(facts, settings?) => readonly Finding[]`, with a
 * finding for each rater, group or table. None is ever removed.
 */
export const organisationDetectors = {
  halo: { '1': halo },
  leniency: { '1': leniency },
  centralTendency: { '1': centralTendency },
  order: { '1': order },
  affinity: { '1': affinity },
  fourFifths: { '1': fourFifths },
  scoreImpact: { '1': scoreImpact },
} as const;

export type DetectorName = keyof typeof detectors;
export type OrganisationDetectorName = keyof typeof organisationDetectors;

const isIn = (table: object, name: string, version: string | undefined): boolean =>
  version !== undefined &&
  Object.hasOwn(table, name) &&
  Object.hasOwn(table[name as keyof typeof table], version);

/** Whether a detector at screening with this name exists in this version. */
export const isDetector = (name: string, version: string | undefined): name is DetectorName =>
  isIn(detectors, name, version);

/** Whether a detector over a cycle with this name exists in this version. */
export const isOrganisationDetector = (
  name: string,
  version: string | undefined,
): name is OrganisationDetectorName => isIn(organisationDetectors, name, version);

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

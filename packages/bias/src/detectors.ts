import { goalpost } from './goalpost.ts';
import { recency, recencyInZone } from './recency.ts';
import { straightLiningAcross } from './straight-lining-across.ts';
import { straightLiningWithin } from './straight-lining-within.ts';
import { unsupportedClaim } from './unsupported-claim.ts';

/** All detectors by name and version. None is ever removed, because a cycle's policy may have pinned it. */
export const detectors = {
  recency: { '1': recency, '2': recencyInZone },
  straightLiningWithin: { '1': straightLiningWithin },
  straightLiningAcross: { '1': straightLiningAcross },
  goalpost: { '1': goalpost },
  unsupportedClaim: { '1': unsupportedClaim('1'), '2': unsupportedClaim('2') },
} as const;

export type DetectorName = keyof typeof detectors;

/** Whether a detector with this name exists in this version. */
export const isDetector = (name: string, version: string | undefined): name is DetectorName =>
  version !== undefined &&
  Object.hasOwn(detectors, name) &&
  Object.hasOwn(detectors[name as DetectorName], version);

type Versions<N extends DetectorName> = (typeof detectors)[N];

/** A detector in a version. Throws a RangeError if the version does not exist. */
export function detector<N extends DetectorName>(name: N, version: string): Versions<N>[keyof Versions<N>] {
  const versions: Versions<N> = detectors[name];
  if (!Object.hasOwn(versions, version))
    throw new RangeError(`There is no version "${version}" of the detector ${name}.`);
  return versions[version as keyof Versions<N>];
}

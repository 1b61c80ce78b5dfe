import { type DetectorName, detectors } from '@cairn/bias/detectors';

/** The detectors that a cycle pins, each in a version. */
export type Pinned = Readonly<Record<string, string>>;

/** Whether this build has the detector in the version that a cycle pins. */
export const isKnown = (name: string, version: string | undefined): name is DetectorName =>
  version !== undefined &&
  Object.hasOwn(detectors, name) &&
  Object.hasOwn(detectors[name as DetectorName], version);

/** Names and versions, in the order of the names. */
export const inOrder = (detectors: Pinned): readonly (readonly [string, string])[] =>
  Object.entries(detectors).sort(([a], [b]) => (a < b ? -1 : 1));

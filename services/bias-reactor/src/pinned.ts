import { type DetectorName, detectors } from '@cairn/bias/detectors';
import type { Cycle } from './rating.state.ts';

/** Whether this build has the detector in the version that a cycle pins. */
export const isKnown = (name: string, version: string | undefined): name is DetectorName =>
  version !== undefined &&
  Object.hasOwn(detectors, name) &&
  Object.hasOwn(detectors[name as DetectorName], version);

/** The pinned detectors and their versions, in the order of their names. */
export const pinned = ({ detectors }: Pick<Cycle, 'detectors'>): readonly (readonly [string, string])[] =>
  Object.entries(detectors).sort(([a], [b]) => (a < b ? -1 : 1));

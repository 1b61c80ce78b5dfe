import {
  type DetectorName,
  detectorVersions,
  type OrganisationDetectorName,
  organisationDetectorVersions,
} from './detector-versions.ts';
import type { Settings } from './finding.ts';

type Range = readonly [least: number, greatest: number];

/** The least and the greatest value that a policy may set. What is left out can't be set. */
type Ranges = { readonly [S in keyof Required<Settings>]?: Range };

const chance: Range = [0.0001, 0.5];
const counts: Range = [1, 10_000];

/** In which ranges a cycle's policy may set the limits of each detector. */
export const settingRanges: Readonly<Record<DetectorName | OrganisationDetectorName, Ranges>> = {
  recency: { threshold: chance, minimum: [2, 10_000] },
  straightLiningWithin: { threshold: [2, 100], minimum: [2, 100] },
  straightLiningAcross: { threshold: chance, minimum: [2, 10_000] },
  goalpost: { threshold: [0.01, 1], minimum: counts },
  unsupportedClaim: { threshold: [1, 20] },
  personalityLanguage: { threshold: [1, 20], minimum: [1, 100] },
  agenticCommunal: { minimum: [20, 10_000] },
  toneAgainstRating: { threshold: [1, 2], minimum: [10, 10_000] },
  selfManagerGap: { threshold: [0.5, 6], minimum: [10, 10_000] },
  singleRater: { threshold: [0.52, 0.95], minimum: [1, 20] },
  halo: { threshold: [0.05, 1], minimum: [3, 10_000] },
  leniency: { threshold: [0.1, 20], minimum: [5, 10_000] },
  centralTendency: { threshold: [0.05, 1], minimum: [5, 10_000] },
  order: { threshold: [-6, -1], minimum: [8, 10_000] },
  affinity: { threshold: [0.05, 3], minimum: [3, 10_000] },
  fourFifths: { threshold: chance, minimum: [10, 10_000] },
  scoreImpact: { threshold: [0.1, 1], minimum: [10, 10_000] },
};

/** A setting that a policy may not make, as a path below its thresholds, with what is allowed. */
export type RefusedSetting = { readonly path: string; readonly allowed: string };

const isKnown = (name: string): name is DetectorName | OrganisationDetectorName =>
  Object.hasOwn(detectorVersions, name) || Object.hasOwn(organisationDetectorVersions, name);

const refusedIn = (name: string, settings: Settings): readonly RefusedSetting[] => {
  if (!isKnown(name)) return [{ path: name, allowed: 'the name of a detector' }];
  return (['threshold', 'minimum'] as const).flatMap((setting) => {
    const [value, range] = [settings[setting], settingRanges[name][setting]];
    if (value === undefined) return [];
    const path = `${name}/${setting}`;
    if (!range) return [{ path, allowed: 'nothing: this detector has no such limit' }];
    const [least, greatest] = range;
    return value < least || value > greatest ? [{ path, allowed: `${least} to ${greatest}` }] : [];
  });
};

/** The settings among these, by detector, that a policy may not make. */
export const refusedSettings = (thresholds: Readonly<Record<string, Settings>>): readonly RefusedSetting[] =>
  Object.entries(thresholds).flatMap(([name, settings]) => refusedIn(name, settings));

/** The versions of the detectors that screen a review. None is ever removed, because a cycle's policy may have pinned it. */
export const detectorVersions = {
  recency: ['1', '2'],
  straightLiningWithin: ['1'],
  straightLiningAcross: ['1'],
  goalpost: ['1'],
  unsupportedClaim: ['1', '2', '3', '4'],
  personalityLanguage: ['1'],
  agenticCommunal: ['1'],
  toneAgainstRating: ['1'],
  selfManagerGap: ['1'],
  singleRater: ['1'],
} as const;

/** The versions of the detectors that look at a whole cycle. None is ever removed. */
export const organisationDetectorVersions = {
  halo: ['1'],
  leniency: ['1', '2'],
  centralTendency: ['1', '2'],
  order: ['1'],
  affinity: ['1', '2'],
  fourFifths: ['1', '2'],
  scoreImpact: ['1', '2'],
} as const;

export type DetectorName = keyof typeof detectorVersions;
export type OrganisationDetectorName = keyof typeof organisationDetectorVersions;

type Versions = Readonly<Record<string, readonly string[]>>;

const isIn = (versions: Versions, name: string, version: string | undefined): boolean =>
  version !== undefined && Object.hasOwn(versions, name) && versions[name]?.includes(version) === true;

/** Whether a detector at screening with this name exists in this version. */
export const isDetector = (name: string, version: string | undefined): name is DetectorName =>
  isIn(detectorVersions, name, version);

/** Whether a detector over a cycle with this name exists in this version. */
export const isOrganisationDetector = (
  name: string,
  version: string | undefined,
): name is OrganisationDetectorName => isIn(organisationDetectorVersions, name, version);

import { isDetector, isOrganisationDetector } from '@cairn/bias/detector-versions';
import { detectors as known, organisationDetectors } from '@cairn/bias/detectors';
import type { Settings } from '@cairn/bias/finding';
import { detectorSettings } from '@cairn/contracts/screening.values';

/** The versions and limits of detectors that are tried, by detector. */
export type Tried = {
  detectors: Readonly<Record<string, string>>;
  thresholds: Readonly<Record<string, Settings>>;
};

const detectors = { ...known, ...organisationDetectors };

const versionsOf = (name: string): string[] =>
  Object.keys(Object.entries(detectors).find(([each]) => each === name)?.[1] ?? {});

const demandKnown = (name: string): void => {
  if (!Object.hasOwn(detectors, name))
    throw new Error(`There is no detector "${name}". These exist: ${Object.keys(detectors).join(', ')}.`);
};

const versionIn = (given: string): [name: string, version: string] => {
  const [name = '', version, ...more] = given.split('@');
  if (version === undefined || more.length > 0)
    throw new Error(`--detectors takes a name and a version, such as recency@2, and not "${given}".`);
  demandKnown(name);
  if (!isDetector(name, version) && !isOrganisationDetector(name, version))
    throw new Error(
      `The detector ${name} has no version "${version}". It has: ${versionsOf(name).join(', ')}.`,
    );
  return [name, version];
};

const limits = Object.keys(detectorSettings.shape);

const thresholdIn = (given: string): { name: string; setting: Settings } => {
  const [, name = '', limit = '', value = ''] = /^(\w+)\.(\w+)=(-?\d+(?:\.\d+)?)$/.exec(given) ?? [];
  if (!limits.includes(limit))
    throw new Error(
      `--threshold takes a detector, one of its limits (${limits.join(', ')}) and a number, such as recency.threshold=0.01, and not "${given}".`,
    );
  demandKnown(name);
  const setting = detectorSettings.safeParse({ [limit]: Number(value) });
  if (!setting.success)
    throw new Error(`--threshold: ${limit} of ${name} is a whole number, and not ${value}.`);
  return { name, setting: setting.data };
};

/** Reads the options of `cairn rescreen`. Throws an `Error` that names what is wrong. */
export const triedIn = (versions: readonly string[], thresholds: readonly string[]): Tried => {
  if (versions.length === 0 && thresholds.length === 0)
    throw new Error('Name what to try: --detectors recency@2, or --threshold recency.threshold=0.01.');
  const settings: Record<string, Settings> = {};
  for (const { name, setting } of thresholds.map(thresholdIn))
    settings[name] = { ...settings[name], ...setting };
  return { detectors: Object.fromEntries(versions.map(versionIn)), thresholds: settings };
};

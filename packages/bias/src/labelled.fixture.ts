import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { personalityLanguage } from './personality-language.ts';
import { unsupportedClaim } from './unsupported-claim.ts';

export type Labelled = { label: string; kind: string; text: string };

/** The labelled sentences of one file in `fixtures`. */
export const labelled = (name: string): Labelled[] => {
  const path = fileURLToPath(new URL(`../fixtures/${name}.tsv`, import.meta.url));
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', kind = '', text = ''] = line.split('\t');
      return { label, kind, text };
    });
};

export type Quality = { sentences: number; precision: number; recall: number; wrong: Labelled[] };

/** How often what is flagged has the label, and what has the label is flagged. */
export const qualityOf = (
  rows: readonly Labelled[],
  wanted: string,
  isFlagged: (text: string) => boolean,
): Quality => {
  const judged = rows.map((row) => ({ row, flagged: isFlagged(row.text), right: row.label === wanted }));
  const both = judged.filter(({ flagged, right }) => flagged && right).length;
  return {
    sentences: rows.length,
    precision: both / judged.filter(({ flagged }) => flagged).length,
    recall: both / judged.filter(({ right }) => right).length,
    wrong: judged.filter(({ flagged, right }) => flagged !== right).map(({ row }) => row),
  };
};

/** All labelled files, each with how the newest version of its detector does on it. */
export const qualities = (): Record<string, Quality> => {
  const criticises = (text: string) =>
    personalityLanguage({ about: 'text', text, language: 'en' }).outcome === 'flagged';
  const claims = (text: string) =>
    unsupportedClaim('4')({ about: 'text', text, language: 'en', evidenceCount: 0 }).outcome === 'flagged';
  const parts = ['tuning', 'held-out', 'further', 'later'].map((part) => `personality-language.${part}`);
  const ofClaims = ['unsupported-claim', 'unsupported-claim.further'];
  return {
    ...Object.fromEntries(parts.map((name) => [name, qualityOf(labelled(name), 'person', criticises)])),
    ...Object.fromEntries(ofClaims.map((name) => [name, qualityOf(labelled(name), 'unsupported', claims)])),
  };
};

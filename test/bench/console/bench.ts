import type { Page } from 'playwright-core';
import type { TokenRole } from '@cairn/contracts/actor.values';
import { startBrowser } from '../../console/browser.ts';
import { places } from '../../console/places.ts';
import { runningConsole } from '../../console/running.ts';
import { visitorOf } from '../../console/visitor.ts';
import { type Line, median } from '../figures.ts';
import { treeMs } from './many-goals.ts';
import { slowly, type Vitals, vitalsOf, watch } from './vitals.ts';

const wanted = process.env['BENCH_PAGES']?.split(',');
const isWanted = (name: string): boolean => wanted?.includes(name) ?? true;

const limits = { scriptKb: 100, interactionMs: 100, layoutShift: 0.02, frameMs: 100 };
const slower = 4;

const linesOf = (name: string, rounds: readonly Vitals[]): Line[] => {
  const of = (figure: (vitals: Vitals) => number): number => median(rounds.map(figure));
  return [
    {
      what: `${name}: script`,
      figure: of(({ scriptBytes }) => scriptBytes / 1_000),
      peer: limits.scriptKb,
      unit: 'KB',
    },
    {
      what: `${name}: interaction`,
      figure: of(({ interactionMs }) => interactionMs),
      peer: limits.interactionMs,
      unit: 'ms',
    },
    {
      what: `${name}: layout shift`,
      figure: of(({ layoutShift }) => layoutShift),
      peer: limits.layoutShift,
      unit: '',
    },
  ];
};

/**
 * How the pages of the demo feel on a processor that is four times slower, beside the limits. They are those of a
 * running `start`. A page with nothing on it tells what this machine adds by itself.
 */
export const benchConsole = async (rounds: number, take: (lines: Line[]) => void): Promise<void> => {
  const running = await runningConsole();
  const visitor = visitorOf(await startBrowser(), running);
  const windows = new Map<TokenRole, Page>();
  const windowOf = async (role: TokenRole): Promise<Page> => {
    const known = windows.get(role);
    if (known) return known;
    const { page } = await visitor.arrive(role);
    await watch(page);
    windows.set(role, page);
    return page;
  };
  try {
    const nothing: Vitals[] = [];
    const bare = await windowOf('employee');
    for (let round = 0; round < rounds; round += 1)
      nothing.push(await slowly(bare, slower, () => vitalsOf(bare, `${running.origin}/console/nothing`)));
    take(linesOf('a page with nothing', nothing));
    for (const { name, role, path } of places.filter((place) => isWanted(place.name))) {
      const page = await windowOf(role);
      const url = `${running.origin}/console/${await path(running.ask)}`;
      const found: Vitals[] = [];
      for (let round = 0; round < rounds; round += 1)
        found.push(await slowly(page, slower, () => vitalsOf(page, url)));
      take(linesOf(name, found));
    }
    if (!isWanted('many-goals')) return;
    const page = await windowOf('manager');
    const trees: Awaited<ReturnType<typeof treeMs>>[] = [];
    for (let round = 0; round < rounds; round += 1)
      trees.push(await slowly(page, slower, () => treeMs(page, `${running.origin}/console/goals`)));
    take([
      {
        what: 'tree of 10 000 goals: interaction',
        figure: median(trees.map(({ interactionMs }) => interactionMs)),
        peer: limits.interactionMs,
        unit: 'ms',
      },
      {
        what: 'tree of 10 000 goals: longest frame of a scroll',
        figure: median(trees.map(({ frameMs }) => frameMs)),
        peer: limits.frameMs,
        unit: 'ms',
      },
    ]);
  } finally {
    await visitor.leave();
  }
};

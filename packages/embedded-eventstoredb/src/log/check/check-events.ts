import { crc32 } from 'node:zlib';
import { streamOf } from '../../record/fields.ts';
import { emptyView } from '../../record/view.ts';
import { TOMBSTONE } from '../../record/write.ts';
import type { Run } from '../tables/run.ts';
import { faultInNextFrame } from './frame-fault.ts';
import type { Lookup } from './lookup.ts';

type CheckedStream = { readonly number: number | undefined; head: number };
type OpenRun = Run & { readonly number: number; readonly left: number; readonly sumSoFar: number };

/** Checks each event against its position, its stream and the run that leads to it. Blocks must come in order. */
export type EventChecker = {
  readonly block: (key: number, bytes: Buffer) => void;
  readonly counts: () => { readonly events: number; readonly runs: number; readonly streams: number };
};

export const newEventChecker = (lookup: Lookup, report: (problem: string) => void): EventChecker => {
  const view = emptyView();
  const streams = new Map<string, CheckedStream>();
  let run: OpenRun | undefined;
  let events = 0;
  let runs = 0;

  const streamFor = (name: string, position: number): CheckedStream => {
    const known = streams.get(name);
    if (known) return known;
    const found = { number: lookup.numberOf(name), head: -1 };
    if (found.number === undefined)
      report(`the event at ${position} is in stream '${name}', which has no entry`);
    streams.set(name, found);
    return found;
  };
  const startRun = (number: number, block: number): OpenRun | undefined => {
    const event = `revision ${view.revision} of stream '${streamOf(view)}'`;
    const found = lookup.runOf(number, view.revision);
    runs++;
    if (!found) {
      report(`${event} has no index entry`);
      return undefined;
    }
    if (found.block !== block || found.offset !== view.frame) {
      report(`the index entry of ${event} points elsewhere`);
      return undefined;
    }
    return { ...found, number, left: found.count, sumSoFar: 0 };
  };
  const takeIntoRun = (stream: CheckedStream, block: number): void => {
    if (stream.number === undefined) return;
    run ??= startRun(stream.number, block);
    if (!run) return;
    if (run.number !== stream.number) report(`the run at ${block + run.offset} holds another stream's event`);
    const sumSoFar = crc32(view.bytes.subarray(view.frame, view.end), run.sumSoFar);
    run = { ...run, left: run.left - 1, sumSoFar };
    if (run.left > 0) return;
    if (run.sum !== undefined && run.sum !== sumSoFar)
      report(
        `the events from position ${block + run.offset} to ${view.position} do not match their checksum`,
      );
    run = undefined;
  };
  const takeFrame = (block: number): void => {
    const name = streamOf(view);
    const stream = streamFor(name, view.position);
    if (view.revision !== stream.head + 1 && view.revision !== TOMBSTONE)
      report(`stream '${name}' goes from revision ${stream.head} to ${view.revision}`);
    stream.head = view.revision;
    takeIntoRun(stream, block);
    events++;
  };
  return {
    block: (key, bytes) => {
      view.end = 0;
      while (view.end < bytes.length) {
        const at = view.end;
        const fault = faultInNextFrame(view, key, bytes);
        if (fault !== undefined) {
          report(`the event at position ${key + at} ${fault}`);
          run = undefined;
          return;
        }
        takeFrame(key);
      }
      if (run) report(`a run in the block at ${key} is longer than the block`);
      run = undefined;
    },
    counts: () => ({ events, runs, streams: streams.size }),
  };
};

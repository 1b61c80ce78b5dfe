import { describe, expect, test } from 'vitest';
import { CHUNK_BYTES, giveBack } from './chunks.ts';
import { newPacker } from './packer.ts';

const filled = (size: number, value: number): Buffer => Buffer.alloc(size, value);

describe('a packer', () => {
  test('gives one lasting piece as it is, neighbours included', () => {
    const bytes = filled(300, 1);
    const packer = newPacker();
    packer.push(bytes, 100, 150);
    packer.push(bytes, 150, 250);
    expect(packer.size()).toBe(150);
    const whole = packer.take();
    expect(whole).toEqual(bytes.subarray(100, 250));
    expect(whole.buffer).toBe(bytes.buffer);
    expect(packer.size()).toBe(0);
    expect(packer.take()).toHaveLength(0);
  });

  test('joins pieces of several buffers in their order, however many they are', () => {
    const pieces = Array.from({ length: 30 }, (_, place) => filled(10_000 + place, place));
    const packer = newPacker();
    for (const piece of pieces) packer.push(piece, 0, piece.length);
    expect(packer.take().equals(Buffer.concat(pieces))).toBe(true);
  });

  test('keeps what was in memory that changes after it settled', () => {
    const passing = filled(1000, 1);
    const packer = newPacker();
    packer.push(passing, 0, 500);
    packer.copyBorrowed();
    passing.fill(2);
    packer.push(passing, 0, 500);
    packer.copyBorrowed();
    passing.fill(3);
    expect(packer.take()).toEqual(Buffer.concat([filled(500, 1), filled(500, 2)]));
  });

  test('uses memory again that was given back, and none that was not', () => {
    const chunkOf = (value: number): Buffer => {
      const packer = newPacker();
      packer.push(filled(CHUNK_BYTES, value), 0, CHUNK_BYTES);
      packer.copyBorrowed();
      return packer.take();
    };
    const kept = chunkOf(1);
    const used = chunkOf(2);
    giveBack(used);
    const again = chunkOf(3);
    const other = chunkOf(4);
    expect(again.buffer).toBe(used.buffer);
    expect(other.buffer).not.toBe(used.buffer);
    expect(kept.equals(filled(CHUNK_BYTES, 1))).toBe(true);
    expect(again.equals(filled(CHUNK_BYTES, 3))).toBe(true);
  });

  test('leaves memory alone that is given back and was never its own', () => {
    const foreign = filled(CHUNK_BYTES, 9);
    giveBack(foreign);
    const packer = newPacker();
    packer.push(filled(10, 1), 0, 10);
    packer.copyBorrowed();
    packer.take();
    expect(foreign.equals(filled(CHUNK_BYTES, 9))).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { CHUNK_BYTES, giveBack } from './chunks.ts';
import { newPacker } from './packer.ts';

const filled = (size: number, value: number): Buffer => Buffer.alloc(size, value);

describe('a packer', () => {
  test('returns a single piece without copying it, also if it was pushed in parts', () => {
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

  test('joins pieces of many buffers in order', () => {
    const pieces = Array.from({ length: 30 }, (_, place) => filled(10_000 + place, place));
    const packer = newPacker();
    for (const piece of pieces) packer.push(piece, 0, piece.length);
    expect(packer.take().equals(Buffer.concat(pieces))).toBe(true);
  });

  test('keeps the content of borrowed memory that changes later', () => {
    const borrowed = filled(1000, 1);
    const packer = newPacker();
    packer.push(borrowed, 0, 500);
    packer.copyBorrowed();
    borrowed.fill(2);
    packer.push(borrowed, 0, 500);
    packer.copyBorrowed();
    borrowed.fill(3);
    expect(packer.take()).toEqual(Buffer.concat([filled(500, 1), filled(500, 2)]));
  });

  test('reuses memory only if it was given back', () => {
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

  test('ignores memory that is given back but was not its own', () => {
    const foreign = filled(CHUNK_BYTES, 9);
    giveBack(foreign);
    const packer = newPacker();
    packer.push(filled(10, 1), 0, 10);
    packer.copyBorrowed();
    packer.take();
    expect(foreign.equals(filled(CHUNK_BYTES, 9))).toBe(true);
  });
});

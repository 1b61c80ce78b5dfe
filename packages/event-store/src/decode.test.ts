import { personalPaths } from '@cairn/contracts/personal';
import { describe, expect, test } from 'vitest';
import type { LogRecord } from './client.record.ts';
import { at, counterTypes, metadata } from './counter.fixture.ts';
import { createDecode, decodeOnly } from './decode.ts';
import { NewerEvent } from './errors.ts';
import { type PersonalCodec, plain } from './personal-codec.ts';

const decode = createDecode(counterTypes, plain);

const record = (changes: Partial<LogRecord> = {}): LogRecord => ({
  id: '0190a5f4-7a10-7c1a-9a55-2b1f6d0c1a02',
  type: 'Counted',
  streamId: 'feedback-1',
  revision: 4n,
  position: { commit: 977n, prepare: 977n },
  data: { amount: 2, unit: 'box' },
  metadata,
  created: new Date(0),
  bytes: { data: new Uint8Array(), metadata: new Uint8Array() },
  ...changes,
});

describe('decoding', () => {
  test('returns an event with its place and metadata', () => {
    const written = record();
    expect(decode(written)).toEqual({
      kind: 'event',
      event: {
        type: 'Counted',
        data: { amount: 2, unit: 'box' },
        id: written.id,
        stream: 'feedback-1',
        revision: 4,
        position: 977n,
        metadata,
      },
    });
  });

  test.each([
    { version: undefined, data: { by: 2 } },
    { version: 1, data: { by: 2 } },
    { version: 2, data: { amount: 2 } },
    { version: 3, data: { amount: 2, unit: 'piece' } },
  ])('upcasts version $version to the newest shape', ({ version, data }) => {
    const { schemaVersion: _, ...unversioned } = metadata;
    const entry = decode(
      record({ data, metadata: version ? { ...unversioned, schemaVersion: version } : unversioned }),
    );
    expect(entry).toMatchObject({
      event: { data: { amount: 2, unit: 'piece' }, metadata: { schemaVersion: version ?? 1 } },
    });
  });

  test('skips an unknown event type', () => {
    const { id } = record();
    const stranger = {
      kind: 'unknown',
      id,
      type: 'Danced',
      stream: 'feedback-1',
      revision: 4,
      position: 977n,
    };
    expect(decode(record({ type: 'Danced', data: 'anything', metadata: undefined }))).toEqual(stranger);
  });

  test('does not decode an event of a category that was not requested', () => {
    const others = decodeOnly(decode, ['goal', 'kpi']);
    expect(others(record({ data: 'malformed' }))).toMatchObject({
      kind: 'unknown',
      type: 'Counted',
      revision: 4,
    });
    expect(decodeOnly(decode, ['kpi', 'feedback'])(record())).toEqual(decode(record()));
  });

  test('keeps an erased personal field as erased', () => {
    const data = { amount: 2, unit: 'box', note: { erased: true } };
    expect(decode(record({ data }))).toMatchObject({ event: { data } });
  });

  test('leaves out a field that the schema does not name', () => {
    const data = { amount: 2, unit: 'box', colour: 'red' };
    expect(decode(record({ data }))).toMatchObject({
      event: { data: expect.not.objectContaining({ colour: 'red' }) },
    });
  });

  test.each([
    { wrong: 'data', changes: { data: { amount: 'Anna', unit: 'box' } }, reason: /^data\.amount: / },
    {
      wrong: 'metadata',
      changes: { metadata: { ...metadata, actor: { kind: 'Anna' } } },
      reason: /^metadata\.actor\./,
    },
    {
      wrong: 'old data',
      changes: { data: null, metadata: { ...metadata, schemaVersion: 1 } },
      reason: /upcasting from version 1/,
    },
  ])(
    'gives a known type with wrong $wrong as malformed, and names the field but not its content',
    ({ changes, reason }) => {
      const { id } = record();
      expect(decode(record(changes))).toEqual({
        kind: 'malformed',
        id,
        stream: 'feedback-1',
        revision: 4,
        type: 'Counted',
        position: 977n,
        reason: expect.stringMatching(reason),
      });
      expect(decode(record(changes))).not.toMatchObject({ reason: expect.stringContaining('Anna') });
    },
  );

  test('throws at an event that a newer release wrote', () => {
    const newer = () => decode(record({ metadata: { ...metadata, schemaVersion: 4 } }));
    expect(newer).toThrow(NewerEvent);
    expect(newer).toThrow(/version 4.*version 3/);
  });

  test('gives the skip of an event as a skip, whatever types it knows', () => {
    const { id } = record();
    const data = { revision: 3, eventId: id, reason: 'Nobody can read it.', occurredAt: at };
    const skip = record({ type: 'EventSkipped', data, metadata: { ...metadata, schemaVersion: 1 } });
    expect(decode(skip)).toMatchObject({ kind: 'skip', event: { type: 'EventSkipped', data, revision: 4 } });
  });

  test('decodes personal fields with the codec before the schema checks them', () => {
    const paths = personalPaths(counterTypes.get('Counted')!.schema);
    expect(paths).toEqual([{ path: ['note'], subject: 'data.byId' }]);
    const unlocking: PersonalCodec = {
      ...plain,
      decode: ({ data, metadata }) => ({ data: { ...(data as object), note: 'readable' }, metadata }),
    };
    const data = { amount: 2, unit: 'box', note: 42 };
    expect(createDecode(counterTypes, unlocking)(record({ data }))).toMatchObject({
      event: { data: { note: 'readable' } },
    });
  });
});

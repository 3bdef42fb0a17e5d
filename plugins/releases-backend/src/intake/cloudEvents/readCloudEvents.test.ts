import { cloudEventSchema } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { hasPayloads, payloadsOf } from '../../__testUtils__/payloads';
import { ApiError } from '../../platform';
import { readCloudEvents } from './readCloudEvents';

const STRUCTURED = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';

const minimal = {
  specversion: '1.0',
  id: '1',
  source: '/ci',
  type: 'com.example.test',
};

function read(
  body: unknown,
  contentType: string | undefined = STRUCTURED,
  headers: Record<string, string> = {},
) {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(JSON.stringify(body));
  return readCloudEvents({
    headers: { 'content-type': contentType, ...headers },
    query: new URLSearchParams(),
    body: bytes,
  });
}

/** The fields that are found wrong; undefined where nothing is. */
function wrong(body: unknown, contentType?: string): string[] | undefined {
  try {
    const { refused = [] } = read(body, contentType);
    return refused.length > 0
      ? refused.flatMap(({ details }) => details.map(({ field }) => field))
      : undefined;
  } catch (error) {
    return ((error as ApiError).details ?? []).map(({ field }) => field);
  }
}

describe('reading CloudEvents', () => {
  it.each<[string, object]>([
    ['a relative source', { source: '#fragment' }],
    ['nulls for what is optional', { time: null, subject: null, data: null }],
    ['nanoseconds', { time: '2026-04-05T17:31:00.000000000Z' }],
    ['an offset', { time: '2026-04-05T16:31:00-01:00' }],
    ['text', { datacontenttype: 'text/plain', data: 'Simple text' }],
    ['bytes', { data_base64: 'TWE=' }],
    ['extensions', { extinteger: 10, extboolean: true, extstring: 'text' }],
  ])('takes %s', (_, given) => {
    expect(wrong({ ...minimal, ...given })).toBeUndefined();
  });

  it.each<[object, string]>([
    [{ specversion: undefined }, 'specversion'],
    [{ specversion: '0.3' }, 'specversion'],
    [{ id: undefined }, 'id'],
    [{ id: '' }, 'id'],
    [{ id: 25 }, 'id'],
    [{ id: 'a\u0000' }, 'id'],
    [{ source: '' }, 'source'],
    [{ source: 'a b' }, 'source'],
    [{ type: '' }, 'type'],
    [{ time: 'lunchtime' }, 'time'],
    [{ time: '2026-04-05T18:31Z' }, 'time'],
    [{ time: '2026-04-05T18:31:00X' }, 'time'],
    [{ time: '2026-04-05T18:31:00+25:00' }, 'time'],
    [{ time: '2026-04-05T18:31:00+05' }, 'time'],
    [{ time: '2026-02-30T18:31:00Z' }, 'time'],
    [{ subject: '' }, 'subject'],
    [{ datacontenttype: 'xyz' }, 'datacontenttype'],
    [{ dataschema: '' }, 'dataschema'],
    [{ data_base64: 'T' }, 'data_base64'],
    [{ data: 'text', data_base64: 'TWE=' }, 'data_base64'],
    [{ MyExtension: 'bad' }, 'MyExtension'],
    [{ 'my.extension': 'bad' }, 'my.extension'],
    [{ myextension: 1.5 }, 'myextension'],
    [{ myextension: {} }, 'myextension'],
  ])('refuses %j by the name of the attribute', (given, field) => {
    expect(wrong({ ...minimal, ...given })).toEqual([field]);
  });

  it('refuses what is nested too deep', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 2_000; level += 1) {
      deep = [deep];
    }
    expect(wrong({ ...minimal, data: deep })).toEqual(['']);
  });

  it('tells events of several sources apart', () => {
    const ids = [minimal, { ...minimal, source: '/other' }].map(
      event => read(event).events[0].id,
    );
    expect(ids).toEqual(['/ci 1', '/other 1']);
  });

  it('reads each event of a batch by itself', () => {
    const { events, refused } = read(
      [minimal, 'no event', { ...minimal, id: '2' }],
      BATCH,
    );
    expect(events.map(({ id }) => id)).toEqual(['/ci 1', '/ci 2']);
    expect(refused).toMatchObject([{ index: 1 }]);
    expect(read([], BATCH)).toEqual({ events: [], refused: [] });
    expect(wrong({}, BATCH)).toEqual(['']);
    expect(wrong(Array(1001).fill(minimal), BATCH)).toEqual(['']);
  });

  it('reads the binary mode', () => {
    const headers = {
      'ce-specversion': '1.0',
      'ce-id': 'a%20b',
      'ce-source': '/ci',
      'ce-type': 'com.example.test',
      'ce-time': '2026-04-05T17:31:00Z',
      'ce-ext': '%E2%82%AC',
    };
    const [event] = read({ passed: 3 }, 'application/json', headers).events;
    expect(event).toEqual({
      id: '/ci a b',
      type: 'com.example.test',
      occurredAt: '2026-04-05T17:31:00Z',
      content: {
        specversion: '1.0',
        id: 'a b',
        source: '/ci',
        type: 'com.example.test',
        time: '2026-04-05T17:31:00Z',
        ext: '€',
        datacontenttype: 'application/json',
        data: { passed: 3 },
      },
    });
    const contentOf = (body: Buffer, type: string) =>
      read(body, type, headers).events[0].content;
    expect(contentOf(Buffer.from('hi'), 'text/plain')).toMatchObject({
      data: 'hi',
    });
    expect(contentOf(Buffer.from([1, 2]), 'image/png')).toMatchObject({
      data_base64: 'AQI=',
    });
    expect(() =>
      read({}, 'application/json', { ...headers, 'ce-id': '%' }),
    ).toThrow(/ce-id/);
  });

  it('says which modes there are where a body is in none', () => {
    expect(() => read('<xml/>', 'application/xml')).toThrow(STRUCTURED);
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(
        fc.record({
          id: fc.stringMatching(/^[!-~]{1,50}$/),
          source: fc.webUrl(),
          data: fc.jsonValue({ maxDepth: 4 }),
        }),
        given => {
          const event = JSON.parse(JSON.stringify({ ...minimal, ...given }));
          const [{ content }] = read(event).events;
          expect(content).toEqual(event);
          expect(cloudEventSchema.parse(content)).toEqual(event);
        },
      ),
    );
  });
});

// The conformance tests of CloudEvents stand beside the repository.
(hasPayloads ? describe : describe.skip)('the conformance tests', () => {
  const sets = new Map(
    hasPayloads
      ? payloadsOf('cloudevents').map(({ name, text }) => [
          name.replace(/^.*\/(.*)\.json$/, '$1'),
          JSON.parse(text).tests as Record<string, any>[],
        ])
      : [],
  );
  const casesOf = (set: string) =>
    (sets.get(set) ?? []).map(
      test => [test.id, test.event ?? test.batch, test] as const,
    );

  it.each(casesOf('valid-events'))('take %s', (_, event) => {
    expect(wrong(event)).toBeUndefined();
  });

  it.each(casesOf('valid-batches'))('take %s', (_, batch) => {
    expect(wrong(batch, BATCH)).toBeUndefined();
  });

  it.each(casesOf('invalid-events'))('refuse %s', (_, event) => {
    expect(wrong(event)?.length).toBeGreaterThan(0);
  });

  it.each(casesOf('invalid-batches'))('refuse %s', (_, batch) => {
    expect(wrong(batch, BATCH)?.length).toBeGreaterThan(0);
  });
});

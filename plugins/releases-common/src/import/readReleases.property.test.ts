import fc from 'fast-check';
import { readReleases as readFrom } from './readReleases';
import { readSourceText } from './source';

function readReleases(text: string) {
  return readFrom(readSourceText(text), { provider: 'any' });
}

function ndjson(...lines: unknown[]): string {
  return lines.map(line => JSON.stringify(line)).join('\n');
}

describe('readReleases, for any text', () => {
  it('answers something for any text, and writes no prototype', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.jsonValue())
            .map(values => values.map(v => JSON.stringify(v)).join('\n')),
          fc
            .array(
              fc.dictionary(
                fc.constantFrom(
                  'version',
                  'components',
                  'window.start',
                  'window.__proto__.x',
                  '__proto__',
                  'source',
                ),
                fc.jsonValue(),
              ),
            )
            .map(values => values.map(v => JSON.stringify(v)).join('\n')),
        ),
        text => {
          const { rows } = readReleases(text);
          for (const row of rows) {
            expect(Boolean(row.release)).toBe(!row.errors?.length);
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
    );
  });

  it('reads the same releases from CSV as from NDJSON', () => {
    const release = fc.record({
      version: fc.stringMatching(/^\d{1,2}\.\d{1,2}$/),
      component: fc.stringMatching(/^[a-z]{1,8}$/),
      description: fc
        .string({ minLength: 1 })
        .filter(text => text === text.trim() && !text.includes('\0')),
    });
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(release, { minLength: 1 }), releases => {
        const csv = [
          'version,components,description',
          ...releases.map(item =>
            [item.version, item.component, item.description]
              .map(quoted)
              .join(','),
          ),
        ].join('\n');
        const json = ndjson(
          ...releases.map(item => ({
            version: item.version,
            components: [{ entityRef: `component:default/${item.component}` }],
            description: item.description,
          })),
        );
        const releasesOf = (text: string) =>
          readReleases(text).rows.map(row => row.release);

        expect(releasesOf(csv)).toEqual(releasesOf(json));
      }),
    );
  });
});

import { ReleasesApiError } from '../http/ReleasesApiError';
import { ReleasesClient } from '../http/createReleasesClient';
import { ImportedReleaseInput } from '../release/releaseInput';
import { BatchResult } from '../release/releaseQueries';
import { importInBatches, ImportProgress } from './importInBatches';

const problem = { field: 'version', code: 'empty', message: 'Give a version.' };

function lines(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    release: {
      version: `${index}`,
      source: { provider: 'test', externalId: `${index}` },
    } as ImportedReleaseInput,
  }));
}

/** Takes what the batch endpoint takes, and answers as it does. */
class FakeImporter {
  readonly calls: { count: number; dryRun?: boolean; partial?: boolean }[] = [];
  readonly known = new Set<string>();

  constructor(
    private readonly isBad: (id: string, dryRun: boolean) => boolean = () =>
      false,
  ) {}

  readonly importReleases: ReleasesClient['importReleases'] = async ({
    items,
    dryRun = false,
    partial = false,
  }) => {
    this.calls.push({ count: items.length, dryRun, partial });
    const rows = items.map(({ source }, index) => {
      const bad = this.isBad(source.externalId, dryRun);
      const good = this.known.has(source.externalId) ? 'unchanged' : 'created';
      return {
        index,
        status: bad ? ('invalid' as const) : (good as 'unchanged' | 'created'),
        details: bad ? [problem] : [],
      };
    });
    const count = (status: string) =>
      rows.filter(row => row.status === status).length;
    const result: BatchResult = {
      items: rows,
      created: count('created'),
      updated: 0,
      unchanged: count('unchanged'),
      invalid: count('invalid'),
      warnings: [{ code: 'catalog_away', message: 'The catalog is away.' }],
    };
    if (!dryRun && !partial && result.invalid > 0) {
      throw await ReleasesApiError.fromResponse(
        Response.json(
          {
            error: { name: 'InputError', message: 'Not imported.', result },
            response: { statusCode: 400 },
          },
          { status: 400 },
        ),
      );
    }
    if (!dryRun) {
      rows
        .filter(({ status }) => status === 'created')
        .forEach(({ index }) => this.known.add(items[index].source.externalId));
    }
    return result;
  };
}

describe('importInBatches', () => {
  it('takes in one call what fits in one, and nothing new the second time', async () => {
    const importer = new FakeImporter();

    await expect(importInBatches(importer, lines(967))).resolves.toEqual({
      created: 967,
      updated: 0,
      unchanged: 0,
      invalid: [],
      warnings: [expect.objectContaining({ code: 'catalog_away' })],
    });
    await expect(importInBatches(importer, lines(967))).resolves.toMatchObject({
      created: 0,
      unchanged: 967,
    });
    expect(importer.calls).toEqual(
      Array(2).fill({ count: 967, dryRun: false, partial: false }),
    );
  });

  it('checks all before it writes the first of several batches', async () => {
    const importer = new FakeImporter();
    const seen: ImportProgress[] = [];

    const { created, warnings } = await importInBatches(importer, lines(1500), {
      onProgress: progress => seen.push(progress),
    });

    expect(created).toBe(1500);
    expect(warnings).toHaveLength(1);
    expect(importer.calls.map(({ count, dryRun }) => [count, dryRun])).toEqual([
      [1000, true],
      [500, true],
      [1000, false],
      [500, false],
    ]);
    expect(seen.map(({ pass, done }) => `${pass} ${done}`)).toEqual([
      'check 0',
      'check 1000',
      'check 1500',
      'import 0',
      'import 1000',
      'import 1500',
    ]);
  });

  it('writes nothing of several batches when a later one has a bad line', async () => {
    const importer = new FakeImporter(id => id === '1200');

    await expect(importInBatches(importer, lines(1500))).resolves.toMatchObject(
      {
        created: 0,
        unchanged: 0,
        invalid: [{ line: 1202, errors: [problem] }],
      },
    );
    expect(importer.known.size).toBe(0);
  });

  it('names the lines of a single refused batch', async () => {
    const importer = new FakeImporter(id => id === '3');

    await expect(importInBatches(importer, lines(5))).resolves.toMatchObject({
      created: 0,
      invalid: [{ line: 5, errors: [problem] }],
    });
  });

  it('stops at a batch that is refused although its check passed', async () => {
    const importer = new FakeImporter((id, dry) => id === '1200' && !dry);

    await expect(importInBatches(importer, lines(2500))).resolves.toMatchObject(
      { created: 1000, invalid: [{ line: 1202, errors: [problem] }] },
    );
    expect(importer.known.size).toBe(1000);
  });

  it('takes the valid lines where asked to', async () => {
    const importer = new FakeImporter(id => id === '1200');

    await expect(
      importInBatches(importer, lines(1500), { partial: true }),
    ).resolves.toMatchObject({
      created: 1499,
      invalid: [{ line: 1202, errors: [problem] }],
    });
    expect(importer.known.size).toBe(1499);
  });

  it('tells what would happen without writing', async () => {
    const importer = new FakeImporter();

    await expect(
      importInBatches(importer, lines(3), { dryRun: true }),
    ).resolves.toMatchObject({ created: 3 });
    expect(importer.known.size).toBe(0);
  });

  it('passes on what is wrong with the whole call', async () => {
    const refused = ReleasesApiError.fromResponse(
      new Response('', { status: 401, statusText: 'Unauthorized' }),
    );
    const importReleases = async () => {
      throw await refused;
    };

    await expect(importInBatches({ importReleases }, lines(1))).rejects.toThrow(
      'The releases API answered 401 Unauthorized',
    );
  });
});

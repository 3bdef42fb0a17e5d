import { suggestMapping } from './fields';
import { readReleases as readFrom, ReadReleasesOptions } from './readReleases';
import { readSourceText } from './source';

function readReleases(text: string, options?: ReadReleasesOptions) {
  return readFrom(readSourceText(text), options);
}

const nova = {
  component: 'component:default/nova',
  version: '26.0.0',
  releasedAt: '2022-10-05T14:20:11Z',
  deliverable: 'nova',
  team: 'nova',
  type: 'service',
  model: 'cycle-with-rc',
};

function ndjson(...lines: unknown[]): string {
  return lines.map(line => JSON.stringify(line)).join('\n');
}

describe('readReleases', () => {
  describe('of deliverables that were released', () => {
    it('recognises them by their fields and makes completed releases', () => {
      const read = readReleases(ndjson(nova), { provider: 'openstack' });

      expect(read).toEqual({
        format: 'ndjson',
        preset: 'released-deliverables',
        fields: Object.keys(nova),
        ignored: ['type', 'model'],
        errors: [],
        mapping: {},
        dates: { kind: 'any' },
        rows: [{ line: 1, release: expect.anything(), warnings: [] }],
      });
      expect(read.rows[0].release).toMatchObject({
        name: 'nova 26.0.0',
        version: '26.0.0',
        state: 'completed',
        window: {
          start: '2022-10-05T14:20:11Z',
          end: '2022-10-05T15:20:11Z',
          timeZone: 'UTC',
        },
        actual: { end: '2022-10-05T14:20:11Z' },
        components: [
          { entityRef: 'component:default/nova', toVersion: '26.0.0' },
        ],
        source: { provider: 'openstack', externalId: 'nova/26.0.0/production' },
      });
      expect(read.rows[0].release?.ownerRef).toBeUndefined();
    });

    it.each([
      ['nova', 'group:default/nova'],
      ['Puppet OpenStack', 'group:default/puppet-openstack'],
    ])('takes the team %s as owner where asked to', (team, ownerRef) => {
      const { rows } = readReleases(ndjson({ ...nova, team }), {
        provider: 'openstack',
        ownerFromTeam: true,
      });

      expect(rows[0].release?.ownerRef).toBe(ownerRef);
    });

    it('names the fields of the file in its errors', () => {
      const { rows } = readReleases(
        ndjson({ ...nova, releasedAt: 'yesterday', version: '' }),
        { provider: 'openstack' },
      );

      expect(rows[0].errors).toEqual([
        expect.objectContaining({ field: 'version', code: 'empty' }),
        expect.objectContaining({
          field: 'releasedAt',
          code: 'invalid_instant',
        }),
      ]);
    });

    it('asks for the provider', () => {
      const { rows } = readReleases(ndjson(nova));

      expect(rows[0].errors).toEqual([
        expect.objectContaining({
          field: 'source.provider',
          code: 'required',
        }),
      ]);
    });
  });

  describe('of CSV in the fields of the contract', () => {
    const header =
      'version,components,tags,ownerRef,window.start,window.end,window.timeZone';

    it('reads dotted columns, lists of words and short references', () => {
      const read = readReleases(
        [
          header,
          '5.3.0,checkout component:default/cart;web,"peak-season q4",payments-team,2026-11-26T13:00:00Z,2026-11-26T14:30:00Z,Europe/Paris',
        ].join('\r\n'),
        { provider: 'sheet' },
      );

      expect(read).toMatchObject({
        format: 'csv',
        preset: 'slipway',
        errors: [],
      });
      expect(read.rows[0].release).toMatchObject({
        version: '5.3.0',
        components: [
          { entityRef: 'component:default/checkout' },
          { entityRef: 'component:default/cart' },
          { entityRef: 'component:default/web' },
        ],
        tags: ['peak-season', 'q4'],
        ownerRef: 'group:default/payments-team',
        window: {
          start: '2026-11-26T13:00:00Z',
          end: '2026-11-26T14:30:00Z',
          timeZone: 'Europe/Paris',
        },
        source: { provider: 'sheet', externalId: 'checkout/5.3.0/production' },
      });
    });

    it('takes the separator from the header', () => {
      const { rows } = readReleases(
        'version;components;source.provider;source.externalId\n5.3.0;"checkout;cart";jira;PAY-1',
      );

      expect(rows[0].release).toMatchObject({
        components: [
          { entityRef: 'component:default/checkout' },
          { entityRef: 'component:default/cart' },
        ],
        source: { provider: 'jira', externalId: 'PAY-1' },
      });
    });

    it('adds to a component by its place, and reads lists as JSON', () => {
      const { rows } = readReleases(
        'version,components.0.toVersion,components,links\n5.3.0,5.3.0-rc.1,checkout,"[{""title"":""Runbook"",""url"":""https://example.com""}]"',
        { provider: 'sheet' },
      );

      expect(rows[0].release).toMatchObject({
        components: [
          { entityRef: 'component:default/checkout', toVersion: '5.3.0-rc.1' },
        ],
        links: [{ title: 'Runbook', url: 'https://example.com' }],
      });
    });

    it('names the line that a row starts on, past quoted line breaks', () => {
      const { rows } = readReleases(
        'version,components,description\n1.0.0,a,"two\nlines"\n\n1.1.0,a,x\n1.2.0,"b',
        { provider: 'sheet' },
      );

      expect(rows.map(row => row.line)).toEqual([2, 5, 6]);
      expect(rows[2].errors?.[0].code).toBe('broken_quotes');
    });

    it('refuses a row with more cells than the header', () => {
      const { rows } = readReleases('version,components\n1.0.0,a,b', {
        provider: 'sheet',
      });

      expect(rows[0].errors).toEqual([
        expect.objectContaining({ code: 'too_many_cells' }),
      ]);
    });

    it('says which list is not JSON', () => {
      const { rows } = readReleases('version,components,links\n1.0.0,a,[oops', {
        provider: 'sheet',
      });

      expect(rows[0].errors).toEqual([
        expect.objectContaining({ field: 'links', code: 'not_json' }),
      ]);
    });

    it('names a column that no release has', () => {
      const { errors, rows } = readReleases(
        'version,components,beginns\n1.0.0,a,now',
        { provider: 'sheet' },
      );

      expect(errors).toEqual([
        expect.objectContaining({ field: 'beginns', code: 'unknown_field' }),
      ]);
      expect(rows).toEqual([]);
    });
  });

  it('renames fields by a mapping and reports what it passes over', () => {
    const read = readReleases(
      ndjson({
        tag: 'v2',
        repo: { service: 'checkout' },
        size: 3,
        environment: 'staging',
      }),
      {
        provider: 'forge',
        mapping: suggestMapping(['tag', 'repo', 'size', 'environment'], {
          version: 'tag',
          components: 'repo.service',
        }),
      },
    );

    expect(read.ignored).toEqual(['size']);
    expect(read.rows[0].release).toMatchObject({
      version: 'v2',
      environment: 'staging',
      components: [{ entityRef: 'component:default/checkout' }],
      source: { provider: 'forge', externalId: 'checkout/v2/staging' },
    });
  });

  it('refuses the second of two rows for one source', () => {
    const { rows } = readReleases(ndjson(nova, { ...nova, team: 'other' }), {
      provider: 'openstack',
    });

    expect(rows[0].release).toBeDefined();
    expect(rows[1].errors).toEqual([
      expect.objectContaining({
        field: 'source.externalId',
        code: 'repeated_source',
        message: expect.stringContaining('Line 1'),
      }),
    ]);
  });

  it('takes back what the API answered', () => {
    const { rows } = readReleases(
      ndjson({
        id: '0198',
        revision: 4,
        state: 'planned',
        version: '1.0.0',
        components: [{ entityRef: 'component:default/a' }],
        createdBy: 'user:default/engineer',
        source: { provider: 'forge', externalId: '1' },
      }),
    );

    expect(rows[0].release).toMatchObject({ state: 'planned' });
    expect(rows[0].release).not.toHaveProperty('id');
  });

  it.each([
    ['', 'empty_file'],
    ['a,b\n1,2', 'unknown_fields'],
    ['[{"version":"1"}]', 'empty_file'],
  ])('says what is wrong with the file %j', (text, code) => {
    expect(readReleases(text).errors).toEqual([
      expect.objectContaining({ code }),
    ]);
  });

  it('says which lines of NDJSON cannot be read', () => {
    const { rows } = readReleases(
      `${JSON.stringify(nova)}\n{"component":\n[1]\n`,
      { provider: 'openstack' },
    );

    expect(rows.map(({ line, errors }) => [line, errors?.[0].code])).toEqual([
      [1, undefined],
      [2, 'not_json'],
      [3, 'not_an_object'],
    ]);
  });
});

import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createOpenApiDocument } from '@slipway/backstage-plugin-releases-common';
import { parse } from 'yaml';

describe('the releases API in the demo catalog', () => {
  it('is what the schemas say; npm run write:releases-api writes it', async () => {
    const entity = parse(
      await readFile(
        resolvePackagePath('backend', '../../examples/apis/releases-api.yaml'),
        'utf8',
      ),
    );

    expect(entity.metadata.name).toBe('releases-api');
    expect(parse(entity.spec.definition)).toEqual(
      JSON.parse(JSON.stringify(createOpenApiDocument())),
    );
  });
});

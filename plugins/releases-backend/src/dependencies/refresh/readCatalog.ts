import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ApiError } from '../../platform';
import { abortable } from './abortable';
import { CATALOG_QUERIES } from './catalogQueries';

/**
 * Streams the catalog in pages, each of which is one request.
 *
 * @internal
 */
export async function* readCatalog(options: {
  catalog: CatalogService;
  auth: AuthService;
  signal: AbortSignal;
}): AsyncGenerator<Entity[]> {
  const { catalog, auth, signal } = options;
  try {
    const credentials = await auth.getOwnServiceCredentials();
    for (const query of CATALOG_QUERIES) {
      yield* abortable(catalog.streamEntities(query, { credentials }), signal);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw ApiError.unavailable(
      'catalog',
      `The catalog could not be read: ${toError(error).message}`,
    );
  }
}

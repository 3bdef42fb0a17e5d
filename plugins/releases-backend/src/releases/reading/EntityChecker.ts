import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Warning } from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';

/** What the catalog says of some entities, or that it could not be asked. @internal */
export interface CatalogAnswer {
  /** Empty where the catalog could not be asked. */
  unknown: Set<string>;
  owners: Map<string, string>;
  warnings: Warning[];
}

function ownerOf(entity: Entity): string | undefined {
  return entity.relations?.find(relation => relation.type === RELATION_OWNED_BY)
    ?.targetRef;
}

/**
 * Asks the catalog, in one request, whether entities exist and who owns them.
 *
 * @internal
 */
export class EntityChecker {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  async ask(credentials: Caller, entityRefs: string[]): Promise<CatalogAnswer> {
    const refs = [...new Set(entityRefs)];
    if (refs.length === 0) {
      return { unknown: new Set(), owners: new Map(), warnings: [] };
    }
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: refs,
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        },
        {
          credentials: this.#auth.isPrincipal(credentials, 'user')
            ? credentials
            : await this.#auth.getOwnServiceCredentials(),
        },
      );
      const owners = new Map<string, string>();
      const unknown = new Set<string>();
      refs.forEach((ref, index) => {
        const entity = items[index];
        const owner = entity && ownerOf(entity);
        if (!entity) {
          unknown.add(ref);
        } else if (owner) {
          owners.set(ref, owner);
        }
      });
      return { unknown, owners, warnings: [] };
    } catch (error) {
      this.#logger.warn(
        'The catalog could not be asked for entities',
        error as Error,
      );
      return {
        unknown: new Set(),
        owners: new Map(),
        warnings: [
          {
            code: 'catalog_unavailable',
            message:
              'The catalog could not be reached, so the entities that this names were not checked. Look at them again when it is back.',
          },
        ],
      };
    }
  }
}

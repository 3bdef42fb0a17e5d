/**
 * The topic on which the catalog module says that entities came or changed.
 * The payload names some of them in `entityRefs`.
 *
 * @public
 */
export const CATALOG_ENTITIES_CHANGED_TOPIC = 'releases.catalog-entity-changed';

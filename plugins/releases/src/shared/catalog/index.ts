export { ActorName } from './ActorName';
export { EntityFilter } from './EntityFilter';
export { entityLabel } from './entityLabel';
export { EntityLink } from './EntityLink';
export { EntityPicker } from './EntityPicker';
export { type Facet, useComponentFacets } from './useComponentFacets';
export { useStarredComponents } from './useStarredComponents';

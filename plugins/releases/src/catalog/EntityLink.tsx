import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A link to an entity by its name, without its icon. */
export function EntityLink(props: { entityRef: string }) {
  return <EntityRefLink entityRef={props.entityRef} hideIcon />;
}

import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** A link to an entity by its name. */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  const pathOf = useEntityRefLink();
  return (
    <Link href={pathOf(entityRef)}>
      <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
    </Link>
  );
}

import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** A link to an entity by its name, which is part of the text around it. */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  const pathOf = useEntityRefLink();
  const { primaryTitle } = useEntityPresentation(entityRef);
  return <Link href={pathOf(entityRef)}>{primaryTitle}</Link>;
}

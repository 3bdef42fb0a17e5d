import { Link } from '@backstage/ui';
import { useReleasesLinks } from '../../shared/links';
import { useTrainNames } from './useTrainNames';

/** A train by its name; one that is known to a tool alone, as that wrote it. */
export function TrainLink({ id }: { id: string }) {
  const links = useReleasesLinks();
  const { isTrain, nameOf } = useTrainNames();
  return isTrain(id) ? (
    <Link href={links.train(id)}>{nameOf(id)}</Link>
  ) : (
    <>{id}</>
  );
}

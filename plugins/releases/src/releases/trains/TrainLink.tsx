import { Link } from '@backstage/ui';
import { useReleasesLinks } from '../../shared/links';
import { useTrainNames } from './useTrainNames';

/**
 * A train by its name; one that is known to a tool alone, as that wrote it.
 *
 * @param props - `departure`: when the one that is meant starts; absent, the
 *   next
 */
export function TrainLink(props: { id: string; departure?: string }) {
  const { id, departure } = props;
  const links = useReleasesLinks();
  const { isTrain, nameOf } = useTrainNames();
  return isTrain(id) ? (
    <Link href={links.train(id, departure)}>{nameOf(id)}</Link>
  ) : (
    <>{id}</>
  );
}

import { Link, Tooltip, TooltipTrigger } from '@backstage/ui';
import {
  isOpenState,
  ListedRelease,
} from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { UpdatingNote, VerdictBadge } from '../status';

/** Whether a release may go, and the way to why; nothing once it is over. */
export function ReleaseVerdict({ release }: { release: ListedRelease }) {
  const { id, state, standing } = release;
  const links = useReleasesLinks();
  if (!standing || !isOpenState(state)) {
    return null;
  }
  return (
    <>
      <TooltipTrigger>
        <Link href={links.release(id, 'readiness')}>
          <VerdictBadge verdict={standing.verdict} />
        </Link>
        <Tooltip>{standing.sentence}</Tooltip>
      </TooltipTrigger>
      {standing.updating && <UpdatingNote />}
    </>
  );
}

import {
  isOpenState,
  ListedRelease,
} from '@slipway/backstage-plugin-releases-common';
import { HoldBadge } from './HoldBadge';
import { OverdueBadge } from './OverdueBadge';
import { SeverityBadge } from './SeverityBadge';
import { StateBadge } from './StateBadge';
import { UpdatingNote } from './UpdatingNote';
import { VerdictBadge } from './VerdictBadge';

/** All that is told of how it stands with a release. */
export function StandingBadges(props: {
  release: Pick<ListedRelease, 'state' | 'standing' | 'hold' | 'window'>;
}) {
  const { state, standing, hold } = props.release;
  return (
    <>
      <StateBadge state={state} />
      {standing && isOpenState(state) && (
        <VerdictBadge verdict={standing.verdict} />
      )}
      <OverdueBadge release={props.release} />
      {hold && <HoldBadge />}
      {standing?.conflict && <SeverityBadge severity={standing.conflict} />}
      {standing?.updating && <UpdatingNote />}
    </>
  );
}

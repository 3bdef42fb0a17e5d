import { Flex, Link } from '@backstage/ui';
import {
  ReadinessBrief,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReadinessBadge } from '../governance/readiness';
import {
  HoldBadge,
  OverdueBadge,
  StateBadge,
  UpdatingNote,
} from '../releases/status';
import { useReleasesLinks } from '../shared/links';
import { WindowText } from '../shared/time';
import styles from './ReleaseHeadline.module.css';

/** A release in two lines: what and how it stands, and when. */
export function ReleaseHeadline(props: {
  release: Release;
  readiness: ReadinessBrief;
}) {
  const { release, readiness } = props;
  const links = useReleasesLinks();
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2" className={styles.line}>
        <Link
          href={links.release(release.id)}
          variant="title-x-small"
          weight="bold"
        >
          {release.name}
        </Link>
        <ReadinessBadge readiness={readiness} />
        <StateBadge state={release.state} />
        <OverdueBadge release={release} />
        {release.hold && <HoldBadge />}
        {readiness.updating && <UpdatingNote />}
      </Flex>
      <WindowText window={release.window} />
    </Flex>
  );
}

import { Flex, Link, Text } from '@backstage/ui';
import { RollUp } from '@slipway/backstage-plugin-releases-common';
import { StandingBadges } from '../releases/status';
import { EntityLink } from '../shared/catalog';
import { useReleasesLinks } from '../shared/links';
import { WindowText } from '../shared/time';
import styles from './ReleaseLine.module.css';

/** A release among others: what it is, how it stands, when, and whose it is. */
export function ReleaseLine(props: { release: RollUp['next'][number] }) {
  const { release } = props;
  const links = useReleasesLinks();
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="2" className={styles.line}>
        <Link href={links.release(release.id)} weight="bold">
          {release.name}
        </Link>
        <StandingBadges release={release} />
      </Flex>
      <Flex align="center" gap="2" className={styles.line}>
        <WindowText window={release.window} />
        <Text color="secondary">{release.environment}</Text>
        {release.ownerRef && <EntityLink entityRef={release.ownerRef} />}
      </Flex>
    </Flex>
  );
}

import { Flex, Link, Text } from '@backstage/ui';
import { Release, Waiver } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { MayWaive } from './useMayWaive';
import { WaiverItem } from './WaiverItem';
import styles from './waivers.module.css';

function TargetName({ waiver }: { waiver: Waiver }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { type, id, name } = waiver.target;
  return type === 'window' ? (
    <Link href={links.window(id)}>{name}</Link>
  ) : (
    <Text as="span" weight="bold">
      {t(`windows.waiver.target.${type}`, { name })}
    </Text>
  );
}

/** The waivers of a release, those that hold and those of before. */
export function WaiverList(props: { release: Release; may: MayWaive }) {
  const { release, may } = props;
  const { waivers = [] } = release;
  const { t } = useReleasesTranslation();
  if (waivers.length === 0) {
    return null;
  }
  return (
    <Flex direction="column" gap="2">
      <Text as="h3" weight="bold">
        {t('windows.waiver.list')}
      </Text>
      <ul className={styles.list}>
        {waivers.map(waiver => (
          <li key={waiver.id}>
            <WaiverItem waiver={waiver} release={release} may={may}>
              <TargetName waiver={waiver} />
            </WaiverItem>
          </li>
        ))}
      </ul>
    </Flex>
  );
}

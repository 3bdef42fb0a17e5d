import { Flex, Link, Text } from '@backstage/ui';
import { EntityLink } from '../../shared/catalog';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './conflicts.module.css';

const ENTITY =
  /^(component|resource|api|system|domain|group|user):[^/]+\/[^/]+$/;

const WINDOW = /^window:(.+)$/;

const DEPARTURE = /^train:([^/]+)\/(.+)$/;

/** The entities, windows and departures that a conflict is about, each with its page. */
export function ConflictRefs(props: { refs: readonly string[] }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const shown = props.refs.filter(ref =>
    [ENTITY, WINDOW, DEPARTURE].some(known => known.test(ref)),
  );
  if (shown.length === 0) {
    return null;
  }
  return (
    <Flex gap="2" align="baseline" className={styles.wrap}>
      <Text as="span" variant="body-small" color="secondary">
        {t('conflicts.about')}
      </Text>
      {shown.map(ref => {
        const [, windowId] = WINDOW.exec(ref) ?? [];
        const [, trainId, departure] = DEPARTURE.exec(ref) ?? [];
        if (windowId) {
          return (
            <Link key={ref} href={links.window(windowId)}>
              {t('conflicts.window')}
            </Link>
          );
        }
        return trainId ? (
          <Link key={ref} href={links.train(trainId, departure)}>
            {t('conflicts.departure')}
          </Link>
        ) : (
          <EntityLink key={ref} entityRef={ref} />
        );
      })}
    </Flex>
  );
}

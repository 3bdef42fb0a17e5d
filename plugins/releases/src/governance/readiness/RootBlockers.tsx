import { Link, Text } from '@backstage/ui';
import { Readiness } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useReleasesTranslation } from '../../shared/translation';
import { causesIn, ReadinessCauses } from './causesIn';
import { Due } from './Due';
import styles from './RootBlockers.module.css';

/** The causes that ask for action, the one that holds up most first. */
export function RootBlockers(props: {
  readiness: ReadinessCauses & Pick<Readiness, 'releaseId'>;
  releaseZone?: string;
  limit?: number;
}) {
  const { readiness } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const shown = readiness.rootBlockers.slice(0, props.limit);
  const rest = causesIn(readiness) - shown.length;
  return (
    <>
      <ol className={styles.list}>
        {shown.map(blocker => {
          const others = blocker.holdsUp - 1;
          return (
            <li key={`${blocker.releaseId} ${blocker.gateId}`}>
              <Text>
                <Sentence
                  of={blocker}
                  releaseZone={props.releaseZone}
                  onPageOf={readiness.releaseId}
                />{' '}
                <Due
                  ownerRef={blocker.ownerRef}
                  dueAt={blocker.dueAt}
                  releaseZone={props.releaseZone}
                />
              </Text>
              {(others > 0 || blocker.releaseId !== readiness.releaseId) && (
                <Text as="p" color="secondary">
                  {others > 0 &&
                    t('readiness.holdsUp', { count: blocker.holdsUp })}
                  {blocker.releaseId !== undefined &&
                    blocker.releaseId !== readiness.releaseId && (
                      <>
                        {' '}
                        <Link
                          href={links.release(blocker.releaseId, 'readiness')}
                        >
                          {t('readiness.openBlocker')}
                        </Link>
                      </>
                    )}
                </Text>
              )}
            </li>
          );
        })}
      </ol>
      {rest > 0 && (
        <Text color="secondary">
          {t('readiness.moreBlockers', { count: rest })}
        </Text>
      )}
    </>
  );
}

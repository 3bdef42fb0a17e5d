import { Link, Text } from '@backstage/ui';
import { Evidence } from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../../shared/time';
import styles from './EvidenceList.module.css';

/** What a gate was judged by, and how old it is; nothing where there is none. */
export function EvidenceList(props: { evidence: readonly Evidence[] }) {
  const time = useTime();
  if (props.evidence.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list}>
      {props.evidence.map(({ title, url, at }, index) => (
        <li key={`${title} ${index}`}>
          {url ? (
            <Link href={url}>{title}</Link>
          ) : (
            <Text as="span">{title}</Text>
          )}
          {at && (
            <Text as="span" color="secondary">
              {' '}
              ·{' '}
              <time dateTime={at} title={`${time.instant(at)} ${time.zone}`}>
                {time.isNear(at) ? time.relative(at) : time.date(at)}
              </time>
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Link, Text } from '@backstage/ui';
import {
  RollUp,
  UNREADY_VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../shared/links';
import { usePortalTranslation } from '../shared/translation';
import styles from './RollUpCounts.module.css';

/** How many releases there are and how they stand, each a way to the list. */
export function RollUpCounts(props: {
  counts: RollUp['counts'];
  /** What narrows the list to them. */
  address: URLSearchParams;
}) {
  const { counts, address } = props;
  const { t } = usePortalTranslation();
  const links = useReleasesLinks();
  const narrowed = (name?: string, values: readonly string[] = []) => {
    const search = new URLSearchParams(address);
    values.forEach(value => search.append(name!, value));
    return `${links.list()}?${search}`;
  };
  const shown: [count: number, words: string, href: string][] = [
    [counts.open, t('overview.open', { count: counts.open }), narrowed()],
    [
      counts.notReady,
      t('overview.notReady', { count: counts.notReady }),
      narrowed('readiness', UNREADY_VERDICTS),
    ],
    [
      counts.colliding,
      t('overview.colliding', { count: counts.colliding }),
      narrowed('conflict', ['high', 'medium']),
    ],
    [
      counts.overdue,
      t('overview.overdue', { count: counts.overdue }),
      narrowed('overdue', ['true']),
    ],
  ];
  return (
    <ul className={styles.counts}>
      {shown.map(([count, words, href]) => (
        <li key={words}>
          {count > 0 ? (
            <Link href={href} weight="bold">
              {words}
            </Link>
          ) : (
            <Text color="secondary">{words}</Text>
          )}
        </li>
      ))}
    </ul>
  );
}

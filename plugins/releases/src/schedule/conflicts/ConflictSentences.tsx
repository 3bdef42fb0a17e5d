import { Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { Conflict } from '@slipway/backstage-plugin-releases-common';
import { Sentence } from '../../shared/sentence';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './conflicts.module.css';
import { useReleaseConflicts } from './useConflictQueries';

const SHOWN = 3;

/** What a release collides with, in words. */
export function ConflictSentences(props: { conflicts: readonly Conflict[] }) {
  const { t } = useReleasesTranslation();
  return props.conflicts.length === 0 ? null : (
    <ul className={styles.sentences} aria-label={t('conflicts.title')}>
      {props.conflicts.map(conflict => (
        <li key={conflict.fingerprint}>
          <RiErrorWarningLine aria-hidden size={16} />
          <Text>
            <Sentence of={conflict} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** The worst that a release collides with, asked for when it is shown. */
export function WorstConflicts({ releaseId }: { releaseId: string }) {
  const { data } = useReleaseConflicts(releaseId);
  const open = data?.items.filter(
    ({ acknowledged, severity }) => !acknowledged && severity !== 'low',
  );
  return <ConflictSentences conflicts={(open ?? []).slice(0, SHOWN)} />;
}

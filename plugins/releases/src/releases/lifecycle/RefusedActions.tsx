import { Text } from '@backstage/ui';
import { RiLockLine } from '@remixicon/react';
import { ReleaseAction } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './ReleaseActionsPanel.module.css';

/** What is refused for the same reason stands together. */
function groupBySentence(
  refused: readonly ReleaseAction[],
): [string, ReleaseAction[]][] {
  const groups = new Map<string, ReleaseAction[]>();
  for (const item of refused) {
    const sentence = item.sentence ?? '';
    groups.set(sentence, [...(groups.get(sentence) ?? []), item]);
  }
  return [...groups];
}

/** What cannot be done now, with the reason once for all that it keeps back. */
export function RefusedActions(props: {
  refused: readonly ReleaseAction[];
  labelOf: (item: ReleaseAction) => string;
}) {
  const { refused, labelOf } = props;
  const { t } = useReleasesTranslation();
  return refused.length === 0 ? null : (
    <ul className={styles.refused} aria-label={t('release.refused')}>
      {groupBySentence(refused).map(([sentence, group]) => (
        <li key={sentence}>
          <RiLockLine aria-hidden size={16} />
          <span>
            <Text as="span" weight="bold">
              {t('release.refusedAction', {
                action: group.map(labelOf).join(', '),
              })}
            </Text>{' '}
            <Text as="span" color="secondary">
              {sentence}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  );
}

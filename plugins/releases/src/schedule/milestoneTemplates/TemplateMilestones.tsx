import { Text } from '@backstage/ui';
import { TemplateMilestone } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './templates.module.css';

/** The milestones of a template, each by its distance from the day. */
export function TemplateMilestones(props: {
  milestones: readonly TemplateMilestone[];
}) {
  const { milestones } = props;
  const { t } = useReleasesTranslation();
  const when = (offsetDays: number, time: string) => {
    if (offsetDays === 0) {
      return t('templates.onTheDay', { time });
    }
    return offsetDays < 0
      ? t('templates.before', { count: -offsetDays, time })
      : t('templates.after', { count: offsetDays, time });
  };
  return (
    <ul className={styles.list}>
      {milestones.map(({ name, offsetDays, timeOfDay }) => (
        <li key={name}>
          <Text as="span" weight="bold">
            {name}
          </Text>{' '}
          <Text as="span" color="secondary">
            {when(offsetDays, timeOfDay)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

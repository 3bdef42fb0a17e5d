import { Text } from '@backstage/ui';
import { RiCheckboxBlankLine, RiCheckboxLine } from '@remixicon/react';
import { ReviewCondition } from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { PlainList } from '../../shared/layout';
import { useTime } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import { Due } from '../readiness';
import styles from './reviews.module.css';

/** The conditions of a go, and which of them are met. */
export function ConditionList(props: {
  conditions: readonly ReviewCondition[];
  releaseZone?: string;
}) {
  const { conditions, releaseZone } = props;
  const { t } = useReviewsTranslation();
  const time = useTime(releaseZone);
  return (
    <PlainList label={t('reviews.decided.conditions')}>
      {conditions.map(({ id, title, ownerRef, dueAt, doneAt, doneBy }) => (
        <li key={id} className={styles.condition}>
          {doneAt ? (
            <RiCheckboxLine aria-hidden size={18} />
          ) : (
            <RiCheckboxBlankLine aria-hidden size={18} />
          )}
          <div>
            <Text as="div">{title}</Text>
            {doneAt && doneBy ? (
              <Text as="div" color="secondary" variant="body-small">
                {t('reviews.decided.conditionDone', {
                  who: <ActorName actor={doneBy} />,
                  when: `${time.instant(doneAt)} ${time.zone}`,
                })}
              </Text>
            ) : (
              <Due
                ownerRef={ownerRef}
                dueAt={dueAt}
                releaseZone={releaseZone}
              />
            )}
          </div>
        </li>
      ))}
    </PlainList>
  );
}

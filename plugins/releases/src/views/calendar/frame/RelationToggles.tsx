import { ToggleButton } from '@backstage/ui';
import { RiEyeOffLine } from '@remixicon/react';
import { useReleasesTranslation } from '../../../shared/translation';
import styles from './RelationToggles.module.css';
import { Relation, RELATIONS } from './useCalendarState';

/** Shows and hides own releases and those of the neighbours. */
export function RelationToggles(props: {
  /** Absent where they were not counted, because there are many. */
  counts: Partial<Record<Relation, number>>;
  shown: readonly Relation[];
  onChange: (shown: Relation[]) => void;
}) {
  const { counts, shown, onChange } = props;
  const { t } = useReleasesTranslation();
  return (
    <div role="group" aria-label={t('calendar.show')} className={styles.group}>
      {RELATIONS.map(relation => {
        const isShown = shown.includes(relation);
        const count = counts[relation];
        return (
          <ToggleButton
            key={relation}
            size="small"
            className={styles.toggle}
            isSelected={isShown}
            onChange={() =>
              onChange(
                RELATIONS.filter(
                  other => shown.includes(other) !== (other === relation),
                ),
              )
            }
            iconStart={
              isShown ? (
                <span
                  aria-hidden
                  className={`${styles.sample} ${styles[relation]}`}
                />
              ) : (
                <RiEyeOffLine aria-hidden />
              )
            }
          >
            {t(`calendar.toggle.${relation}`, {
              total: count === undefined ? t('calendar.many') : String(count),
            })}
          </ToggleButton>
        );
      })}
    </div>
  );
}

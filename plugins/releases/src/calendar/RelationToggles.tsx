import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './RelationToggles.module.css';
import { Relation, RELATIONS } from './useCalendarState';

/** Shows and hides own releases and those of the neighbours. */
export function RelationToggles(props: {
  counts: Record<Relation, number>;
  shown: readonly Relation[];
  onChange: (shown: Relation[]) => void;
}) {
  const { t } = useReleasesTranslation();
  return (
    <ToggleButtonGroup
      aria-label={t('calendar.show')}
      selectionMode="multiple"
      selectedKeys={props.shown}
      onSelectionChange={keys =>
        props.onChange(RELATIONS.filter(relation => keys.has(relation)))
      }
    >
      {RELATIONS.map(relation => (
        <ToggleButton
          key={relation}
          id={relation}
          size="small"
          iconStart={
            <span
              aria-hidden
              className={`${styles.sample} ${styles[relation]}`}
            />
          }
        >
          {t(`calendar.toggle.${relation}`, {
            total: String(props.counts[relation]),
          })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

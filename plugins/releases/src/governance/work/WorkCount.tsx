import { VisuallyHidden } from '@backstage/ui';
import { useMyWorkCounts } from '../../releases/work';
import { useWorkTranslation } from '../../shared/translation';
import styles from './WorkCount.module.css';

const AT_MOST = 99;

/** How much waits for the signed-in person; nothing while that is not known. */
export function WorkCount() {
  const { t } = useWorkTranslation();
  const { data } = useMyWorkCounts();
  const count = data?.totalItems ?? 0;
  return count > 0 ? (
    <span className={styles.count}>
      <span aria-hidden>{count > AT_MOST ? `${AT_MOST}+` : count}</span>
      <VisuallyHidden>{t('work.count', { count })}</VisuallyHidden>
    </span>
  ) : null;
}

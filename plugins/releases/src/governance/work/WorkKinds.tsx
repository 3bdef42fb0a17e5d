import { ToggleButton, Tooltip, TooltipTrigger } from '@backstage/ui';
import {
  MyWork,
  WORK_KINDS,
  WorkKind,
} from '@slipway/backstage-plugin-releases-common';
import { useWorkTranslation } from '../../shared/translation';
import { KIND_ICONS } from './kindIcons';
import styles from './work.module.css';

/** Narrows my work to some kinds, with how much of each there is. */
export function WorkKinds(props: {
  kinds: readonly WorkKind[];
  counts?: MyWork['counts'];
  setKind: (kind: WorkKind, isWanted: boolean) => void;
}) {
  const { kinds, counts, setKind } = props;
  const { t } = useWorkTranslation();
  return (
    <div role="group" aria-label={t('work.kinds')} className={styles.kinds}>
      {WORK_KINDS.map(kind => (
        <TooltipTrigger key={kind}>
          <ToggleButton
            className={styles.kind}
            size="small"
            iconStart={KIND_ICONS[kind]}
            isSelected={kinds.includes(kind)}
            onChange={isSelected => setKind(kind, isSelected)}
          >
            {counts
              ? t('work.kindCount', {
                  kind: t(`work.kind.${kind}`),
                  number: String(counts[kind]),
                })
              : t(`work.kind.${kind}`)}
          </ToggleButton>
          <Tooltip>{t(`work.kindHint.${kind}`)}</Tooltip>
        </TooltipTrigger>
      ))}
    </div>
  );
}

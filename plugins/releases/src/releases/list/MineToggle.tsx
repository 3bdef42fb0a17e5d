import { ToggleButton, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiUserLine } from '@remixicon/react';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './toggles.module.css';

/** Narrows a list to what the signed-in person and their groups own. */
export function MineToggle(props: {
  isMine: boolean;
  setMine: (isMine: boolean) => void;
}) {
  const { t } = useReleasesTranslation();
  return (
    <TooltipTrigger>
      <ToggleButton
        className={styles.toggle}
        size="small"
        iconStart={<RiUserLine />}
        isSelected={props.isMine}
        onChange={props.setMine}
      >
        {t('portfolio.mine')}
      </ToggleButton>
      <Tooltip>{t('portfolio.mineHint')}</Tooltip>
    </TooltipTrigger>
  );
}

import { ToggleButton, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiCheckboxCircleLine, RiQuestionAnswerLine } from '@remixicon/react';
import { WAITS_FOR, WaitsFor } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './toggles.module.css';

const ICONS: Record<WaitsFor, JSX.Element> = {
  vote: <RiCheckboxCircleLine />,
  waiver: <RiQuestionAnswerLine />,
};

/** Narrows a list to what waits for the signed-in person. */
export function WaitsToggles(props: {
  waits: readonly WaitsFor[] | undefined;
  setWaits: (thing: WaitsFor, isWanted: boolean) => void;
}) {
  const { waits = [], setWaits } = props;
  const { t } = useReleasesTranslation();
  return (
    <>
      {WAITS_FOR.map(thing => (
        <TooltipTrigger key={thing}>
          <ToggleButton
            className={styles.toggle}
            size="small"
            iconStart={ICONS[thing]}
            isSelected={waits.includes(thing)}
            onChange={isSelected => setWaits(thing, isSelected)}
          >
            {t(`portfolio.waits.${thing}`)}
          </ToggleButton>
          <Tooltip>{t(`portfolio.waitsHint.${thing}`)}</Tooltip>
        </TooltipTrigger>
      ))}
    </>
  );
}

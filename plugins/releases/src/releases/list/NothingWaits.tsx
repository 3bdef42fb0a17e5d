import { Button } from '@backstage/ui';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { WaitsFor } from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';
import { useWaits } from './useWaits';

/** Says of a list that nothing in it waits for its reader. */
export function NothingWaits(props: {
  waits: readonly WaitsFor[];
  /** Whether something else narrows it, too. */
  isNarrowed: boolean;
}) {
  const { waits, isNarrowed } = props;
  const { t } = useReleasesTranslation();
  const { clearWaits } = useWaits();
  const thing = waits.length > 1 ? 'both' : waits[0];
  return (
    <EmptyState
      icon={<RiCheckboxCircleLine />}
      title={t(
        isNarrowed ? 'portfolio.noMatch' : `portfolio.nothingWaits.${thing}`,
      )}
      description={t(
        isNarrowed ? 'portfolio.noMatchHint' : 'portfolio.nothingWaitsHint',
      )}
      action={
        <Button variant="secondary" onPress={clearWaits}>
          {t('portfolio.showAll')}
        </Button>
      }
    />
  );
}

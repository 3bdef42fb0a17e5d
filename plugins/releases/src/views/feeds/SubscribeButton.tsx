import { Button } from '@backstage/ui';
import { RiCalendarScheduleLine } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import type { SubscribedFilter } from './SubscribeDialog';

const SubscribeDialog = lazy(() =>
  import('./SubscribeDialog').then(module => ({
    default: module.SubscribeDialog,
  })),
);

/** Offers a calendar to other programs. */
export function SubscribeButton(props: {
  /** What a new subscription is called at first. */
  name?: string;
  filter: SubscribedFilter;
}) {
  const { t } = useReleasesTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiCalendarScheduleLine />}
        onPress={() => setOpen(true)}
      >
        {t('feeds.subscribe')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SubscribeDialog
            name={props.name ?? t('feeds.nameDefault')}
            filter={props.filter}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

import { Button } from '@backstage/ui';
import { RiCalendarScheduleLine } from '@remixicon/react';
import { useState } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import { SubscribeDialog, SubscribedFilter } from './SubscribeDialog';

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
        <SubscribeDialog
          name={props.name ?? t('feeds.nameDefault')}
          filter={props.filter}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

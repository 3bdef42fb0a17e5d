import { Button, DialogBody, DialogHeader, Flex, Text } from '@backstage/ui';
import { RiCalendarCheckLine } from '@remixicon/react';
import {
  Slot,
  SlotDraftInput,
} from '@slipway/backstage-plugin-releases-common';
import { AppDialog } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';
import { TimeSearchPanel } from './TimeSearchPanel';
import { useIsFinding } from './useTimeSearch';

/** Finds a time for a release that is not saved yet. */
export function FindDraftTime(props: {
  /** As far as it is known; absent where that is not enough to look. */
  draft?: SlotDraftInput;
  timeZone: string;
  onChoose: (slot: Slot) => void;
}) {
  const { draft, timeZone, onChoose } = props;
  const { t } = useReleasesTranslation();
  const [isFinding, setIsFinding] = useIsFinding();
  const choose = (slot: Slot) => {
    onChoose(slot);
    setIsFinding(false);
  };
  return (
    <Flex direction="column" gap="2" mt="3">
      <div>
        <Button
          variant="secondary"
          iconStart={<RiCalendarCheckLine />}
          isDisabled={!draft}
          onPress={() => setIsFinding(true)}
        >
          {t('planning.slots.find')}
        </Button>
      </div>
      <Text color="secondary">
        {t(
          draft ? 'planning.slots.draftHint' : 'planning.slots.needsComponent',
        )}
      </Text>
      {isFinding && (
        <AppDialog onClose={() => setIsFinding(false)} width={640}>
          <DialogHeader>{t('planning.slots.find')}</DialogHeader>
          <DialogBody>
            {draft ? (
              <TimeSearchPanel
                release={draft}
                window={draft.window ?? undefined}
                releaseZone={timeZone}
                onChoose={choose}
              />
            ) : (
              <Text>{t('planning.slots.needsComponent')}</Text>
            )}
          </DialogBody>
        </AppDialog>
      )}
    </Flex>
  );
}

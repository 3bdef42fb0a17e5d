import { Button } from '@backstage/ui';
import { NotDone, RefusalText } from '../../shared/feedback';
import { useWorkTranslation } from '../../shared/translation';
import { useTick } from '../readiness';
import { releaseOf, ReleaseWork } from './ReleaseWork';

/** Ticks an item of a checklist. */
export function TickAct(props: { item: ReleaseWork; onDone: () => void }) {
  const { item, onDone } = props;
  const { gateId = '', itemId = '', message, release } = item;
  const { t } = useWorkTranslation();
  const title = String(message?.params?.item ?? itemId);
  const tick = useTick(releaseOf(item), gateId, { id: itemId, title });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('work.act.tickOf', {
          item: title,
          release: release.name,
        })}
        isPending={tick.isPending}
        onPress={() => tick.mutate({ done: true }, { onSuccess: onDone })}
      >
        {t('work.act.tick')}
      </Button>
      {tick.error && (
        <NotDone title={t('work.act.notTicked')}>
          <RefusalText error={tick.error} />
        </NotDone>
      )}
    </>
  );
}

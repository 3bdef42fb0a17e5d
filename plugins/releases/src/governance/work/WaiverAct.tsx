import { Button } from '@backstage/ui';
import { useWaiverAct } from '../../schedule/waivers';
import { NotDone, RefusalText } from '../../shared/feedback';
import { useWorkTranslation } from '../../shared/translation';
import { releaseOf, ReleaseWork } from './ReleaseWork';

/** Grants or declines a waiver that somebody asks for. */
export function WaiverAct(props: { item: ReleaseWork; onDone: () => void }) {
  const { item, onDone } = props;
  const { waiverId: id = '', release } = item;
  const { t } = useWorkTranslation();
  const { grant, decline } = useWaiverAct(releaseOf(item));
  const error = grant.error ?? decline.error;
  const acts = [
    { name: 'grant', act: grant, other: decline },
    { name: 'decline', act: decline, other: grant },
  ] as const;
  return (
    <>
      {acts.map(({ name, act, other }) => (
        <Button
          key={name}
          size="small"
          variant="secondary"
          aria-label={t(`work.act.${name}Of`, { release: release.name })}
          isPending={act.isPending}
          onPress={() => {
            other.reset();
            act.mutate({ id }, { onSuccess: onDone });
          }}
        >
          {t(`work.act.${name}`)}
        </Button>
      ))}
      {error && (
        <NotDone title={t('work.act.notAnswered')}>
          <RefusalText error={error} />
        </NotDone>
      )}
    </>
  );
}

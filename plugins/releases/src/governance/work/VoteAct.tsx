import { Button } from '@backstage/ui';
import { VOTE_DECISIONS } from '@slipway/backstage-plugin-releases-common';
import { useWorkTranslation } from '../../shared/translation';
import { useVoteDialog } from '../readiness';
import { releaseOf, ReleaseWork } from './ReleaseWork';

/** Approves or rejects a release, as it was read. */
export function VoteAct(props: { item: ReleaseWork; onDone: () => void }) {
  const { item, onDone } = props;
  const { gateId = '', gateName = gateId, release } = item;
  const { t } = useWorkTranslation();
  const { ask, dialog } = useVoteDialog(releaseOf(item), gateId, onDone);
  const about = { release: release.name, gate: gateName };
  return (
    <>
      {VOTE_DECISIONS.map(one => (
        <Button
          key={one}
          size="small"
          variant="secondary"
          aria-label={t(`work.act.${one}Of`, about)}
          onPress={() => ask(one)}
        >
          {t(`work.act.${one}`)}
        </Button>
      ))}
      {dialog}
    </>
  );
}

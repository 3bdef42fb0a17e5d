import { Button } from '@backstage/ui';
import {
  GateResult,
  isReady,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useWaiverAct, WaiverDialog } from '../../schedule/waivers';
import { useReleasesTranslation } from '../../shared/translation';

/** The way to a waiver of a gate that does not pass. */
export function WaiveGate(props: {
  gate: GateResult;
  release: Pick<Release, 'id' | 'name' | 'revision' | 'window'>;
  mayGrant: boolean;
}) {
  const { gate, release, mayGrant } = props;
  const { t } = useReleasesTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const { request } = useWaiverAct(release);
  const holdsUp = gate.severity === 'blocking' && !isReady(gate.status);
  if (!holdsUp || !gate.waivable) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('readiness.waiveGate', { gate: gate.name })}
        onPress={() => {
          request.reset();
          setIsAsking(true);
        }}
      >
        {t(mayGrant ? 'readiness.waive' : 'readiness.askWaiver')}
      </Button>
      {isAsking && (
        <WaiverDialog
          release={release}
          mayGrant={mayGrant}
          targets={[{ type: 'gate', id: gate.id, name: gate.name }]}
          isPending={request.isPending}
          error={request.error ?? undefined}
          onClose={() => setIsAsking(false)}
          onConfirm={waiver =>
            request.mutate(waiver, { onSuccess: () => setIsAsking(false) })
          }
        />
      )}
    </>
  );
}

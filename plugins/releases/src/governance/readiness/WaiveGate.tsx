import { Button, Text } from '@backstage/ui';
import {
  GateResult,
  isReady,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { MayWaive, useWaiverAct, WaiverDialog } from '../../schedule/waivers';
import { Sentence } from '../../shared/sentence';
import {
  useDecisionsTranslation,
  useReleasesTranslation,
} from '../../shared/translation';

/** The way to a waiver of a gate that does not pass. */
export function WaiveGate(props: {
  gate: GateResult;
  release: Pick<Release, 'id' | 'name' | 'revision' | 'window'>;
  may: MayWaive;
}) {
  const { gate, release, may } = props;
  const { t } = useReleasesTranslation();
  const { t: say } = useDecisionsTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const { request } = useWaiverAct(release);
  const holdsUp = gate.severity === 'blocking' && !isReady(gate.status);
  if (!holdsUp || !gate.waivable) {
    return null;
  }
  if (!may.mayAsk) {
    return may.whyNot ? (
      <Text as="div" variant="body-small" color="secondary">
        <Sentence
          of={may.whyNot}
          releaseZone={release.window?.timeZone}
          onPageOf={release.id}
        />
      </Text>
    ) : null;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={
          may.mayGrant
            ? t('readiness.waiveGate', { gate: gate.name })
            : say('decisions.waiver.askGate', { gate: gate.name })
        }
        onPress={() => {
          request.reset();
          setIsAsking(true);
        }}
      >
        {t(may.mayGrant ? 'readiness.waive' : 'readiness.askWaiver')}
      </Button>
      {isAsking && (
        <WaiverDialog
          release={release}
          may={may}
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

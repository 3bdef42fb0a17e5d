import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewRiskInput,
  RiskChange,
  RiskRecord,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useIdempotencyKeys } from '../../shared/form';
import { useRisksTranslation } from '../../shared/translation';

/** A change of a risk that its form or a button asks for. */
export interface WantedChange {
  risk: RiskRecord;
  change: RiskChange;
  /** What is said when it is done. */
  said: 'changed' | 'closed' | 'reopened';
}

/** Adds, changes and removes the risks of a release. */
export function useRiskActs(releaseId: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKeys();
  const notify = useNotify();
  const { t } = useRisksTranslation();
  const done = (
    said: WantedChange['said'] | 'added' | 'removed',
    { warnings = [] }: RiskRecord,
  ) => {
    notify({
      title: t(`risks.done.${said}`),
      description: warnings.map(({ message }) => message).join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    return queryClient.invalidateQueries();
  };
  // What was changed by somebody else is read anew.
  const onError = () => queryClient.invalidateQueries();

  const add = useMutation({
    mutationFn: (risk: NewRiskInput) =>
      api.addRisk(releaseId, risk, { idempotencyKey: keyOf(risk) }),
    onSuccess: risk => done('added', risk),
    onError,
  });
  const change = useMutation({
    mutationFn: ({ risk, change: wanted }: WantedChange) =>
      api.updateRisk(releaseId, risk.id, wanted, { revision: risk.revision }),
    onSuccess: (risk, { said }) => done(said, risk),
    onError,
  });
  const remove = useMutation({
    mutationFn: ({ id, revision }: RiskRecord) =>
      api.removeRisk(releaseId, id, { revision }),
    onSuccess: risk => done('removed', risk),
    onError,
  });
  return { add, change, remove };
}

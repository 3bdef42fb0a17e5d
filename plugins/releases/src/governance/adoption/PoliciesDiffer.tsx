import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  Release,
  ReleasePolicies,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import {
  ConfirmDialog,
  NotDone,
  RefusalText,
  useNotify,
} from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { Sentence } from '../../shared/sentence';
import { useAdoptionTranslation } from '../../shared/translation';
import styles from './PoliciesDiffer.module.css';
import { GateStatuses, Verdicts } from './Statuses';
import { useReleasePolicies } from './useReleasePolicies';

/** Holds a release to the policies of today, as they were read. */
function useAdoptPolicies(name: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useAdoptionTranslation();
  return useMutation({
    mutationFn: ({ releaseId, revision, today }: ReleasePolicies) =>
      api.adoptPolicies(
        releaseId,
        {
          policies: today.policies.map(({ id, version }) => ({ id, version })),
        },
        { revision },
      ),
    onSuccess: () => {
      notify({ title: t('adoption.done', { name }), status: 'success' });
      return queryClient.invalidateQueries();
    },
  });
}

function Changes({ compared }: { compared: ReleasePolicies }) {
  const { policies, gates } = compared;
  const { t } = useAdoptionTranslation();
  return (
    <ul className={styles.list} aria-label={t('adoption.changes')}>
      {gates.map(gate => (
        <li key={gate.id} className={styles.change}>
          <Text>
            <Sentence of={gate} />
          </Text>
          <GateStatuses kept={gate.kept} today={gate.today} />
        </li>
      ))}
      {policies.map(policy => (
        <li key={policy.id}>
          <Text color="secondary">
            <Sentence of={policy} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Adopt(props: {
  release: Pick<Release, 'name'>;
  compared: ReleasePolicies;
}) {
  const { release, compared } = props;
  const { t } = useAdoptionTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const adopt = useAdoptPolicies(release.name);
  if (!compared.adopt.allowed) {
    return <Text color="secondary">{compared.adopt.sentence}</Text>;
  }
  return (
    <div>
      <Button
        variant="secondary"
        onPress={() => {
          adopt.reset();
          setIsAsking(true);
        }}
      >
        {t('adoption.adopt')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('adoption.question')}
          confirmLabel={t('adoption.confirm')}
          isPending={adopt.isPending}
          onConfirm={() =>
            adopt.mutate(compared, { onSuccess: () => setIsAsking(false) })
          }
          onClose={() => setIsAsking(false)}
        >
          <Text>{t('adoption.consequence')}</Text>
          {compared.gates.some(({ lessens }) => lessens) && (
            <Alert status="warning" icon title={t('adoption.lessens')} />
          )}
          {adopt.error && (
            <NotDone title={t('adoption.notDone')}>
              <RefusalText error={adopt.error} />
            </NotDone>
          )}
        </ConfirmDialog>
      )}
    </div>
  );
}

/**
 * What the policies of today would change for a release that was approved under
 * others, and the way to adopt them. Nothing where they would change nothing.
 */
export function PoliciesDiffer(props: {
  release: Pick<Release, 'id' | 'name' | 'state'>;
}) {
  const { release } = props;
  const { t } = useAdoptionTranslation();
  const { data: compared } = useReleasePolicies(release);
  if (!compared?.differs) {
    return null;
  }
  const { verdicts } = compared;
  return (
    <Section
      title={t('adoption.differs')}
      actions={
        verdicts && <Verdicts kept={verdicts.kept} today={verdicts.today} />
      }
    >
      <Flex direction="column" gap="3">
        <Text>
          <Sentence of={compared} onPageOf={release.id} />
        </Text>
        <Changes compared={compared} />
        <Adopt release={release} compared={compared} />
      </Flex>
    </Section>
  );
}

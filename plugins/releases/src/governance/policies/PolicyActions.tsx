import { Button, ButtonLink } from '@backstage/ui';
import {
  RiArchiveLine,
  RiInboxUnarchiveLine,
  RiPencilLine,
} from '@remixicon/react';
import { Policy } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';
import styles from './policies.module.css';
import { useMayManagePolicies } from './useMayManagePolicies';
import { usePolicyAct } from './usePolicyAct';

/** What can be done with a policy, for those who may. */
export function PolicyActions({ policy }: { policy: Policy }) {
  const { t } = usePoliciesTranslation();
  const links = useReleasesLinks();
  const { archive, restore } = usePolicyAct();
  if (!useMayManagePolicies() || policy.source === 'config') {
    return null;
  }
  return (
    <div
      role="group"
      aria-label={t('policies.actionsOf', { name: policy.name })}
      className={styles.actions}
    >
      {policy.archivedAt ? (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiInboxUnarchiveLine />}
          isPending={restore.isPending}
          onPress={() => restore.mutate(policy)}
        >
          {t('policies.restore')}
        </Button>
      ) : (
        <>
          <ButtonLink
            size="small"
            variant="secondary"
            iconStart={<RiPencilLine />}
            href={links.editPolicy(policy.id)}
          >
            {t('policies.edit')}
          </ButtonLink>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiArchiveLine />}
            isPending={archive.isPending}
            onPress={() => archive.mutate(policy)}
          >
            {t('policies.archive')}
          </Button>
        </>
      )}
    </div>
  );
}

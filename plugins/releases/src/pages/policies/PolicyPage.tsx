import { Alert, Container, Flex, Header, Link, Text } from '@backstage/ui';
import { GATE_STAGES, Policy } from '@slipway/backstage-plugin-releases-common';
import { useParams } from 'react-router-dom';
import {
  DeploymentWords,
  durationText,
  PolicyActions,
  PolicyActivity,
  PolicyActor,
  PolicyGateTable,
  PolicyLoad,
  PolicyProgressBar,
  PolicySourceBadge,
  PolicyVersions,
  SelectorWords,
  useMayManagePolicies,
  usePolicy,
} from '../../governance/policies';
import { Columns, Fact, Facts, PageHead, Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useLocale, useTime } from '../../shared/time';
import {
  useGatesTranslation,
  usePoliciesTranslation,
} from '../../shared/translation';
import styles from './policies.module.css';

function Who(props: { actor: string; at: string }) {
  const time = useTime();
  return (
    <>
      <PolicyActor actor={props.actor} />, {time.date(props.at)}
    </>
  );
}

function About({ policy }: { policy: Policy }) {
  const { t } = usePoliciesTranslation();
  return (
    <Section title={t('policies.about')}>
      <Facts>
        <Fact name={t('policies.fact.id')}>
          <code>{policy.id}</code>
        </Fact>
        <Fact name={t('policies.fact.version')}>{policy.version}</Fact>
        <Fact name={t('policies.fact.changed')}>
          <Who actor={policy.changedBy} at={policy.updatedAt} />
        </Fact>
        <Fact name={t('policies.fact.created')}>
          <Who actor={policy.createdBy} at={policy.createdAt} />
        </Fact>
      </Facts>
    </Section>
  );
}

function Selects({ policy }: { policy: Policy }) {
  const { selector, standardChanges, emergency, gates } = policy;
  const { t } = usePoliciesTranslation();
  const { t: tg } = useGatesTranslation();
  const locale = useLocale();
  const reviewWithin = emergency?.reviewWithin;
  const skipped = gates.filter(({ id }) => emergency?.skip.includes(id));
  return (
    <Section
      title={t('policies.selects.title')}
      actions={<PolicySourceBadge source={policy.source} />}
    >
      <Flex direction="column" gap="3">
        {policy.description && <Text>{policy.description}</Text>}
        <SelectorWords selector={selector} />
        {standardChanges && (
          <div>
            <Text as="h3" weight="bold">
              {t('policies.standardChanges')}
            </Text>
            <Text as="p" color="secondary" className={styles.hint}>
              {t('policies.standardChangesHint')}
            </Text>
            <SelectorWords selector={standardChanges} />
          </div>
        )}
        {(skipped.length > 0 || reviewWithin) && (
          <div>
            <Text as="h3" weight="bold">
              {t('policies.emergency')}
            </Text>
            {skipped.length > 0 && (
              <Text as="p" className={styles.hint}>
                {t('policies.emergencySkips', {
                  gates: skipped.map(({ name }) => name).join(', '),
                })}
              </Text>
            )}
            {reviewWithin && (
              <Text as="p" className={styles.hint}>
                {tg('gates.review.withinWords', {
                  time: durationText(reviewWithin, locale),
                })}
              </Text>
            )}
          </div>
        )}
      </Flex>
    </Section>
  );
}

/** What it says of the approval and of deployments, where it says anything. */
function Moves({ policy }: { policy: Policy }) {
  const { autoApprove, requireRelease, deployments } = policy;
  const { t } = usePoliciesTranslation();
  const rulesDeployments = requireRelease || deployments !== undefined;
  return autoApprove || rulesDeployments ? (
    <Section title={t('policies.moves')}>
      <Flex direction="column" gap="3">
        {autoApprove && <Text>{t('policies.autoApproves')}</Text>}
        {rulesDeployments && (
          <div>
            <Text as="h3" weight="bold">
              {t('policies.deployments.title')}
            </Text>
            {requireRelease && (
              <Text as="p" className={styles.hint}>
                {t('policies.deployments.required')}
              </Text>
            )}
            {deployments && <DeploymentWords rule={deployments} />}
            <Text as="p" color="secondary" className={styles.hint}>
              {t('policies.deployments.later')}
            </Text>
          </div>
        )}
      </Flex>
    </Section>
  ) : null;
}

/** The page of one policy. */
export function PolicyPage() {
  const { id = '' } = useParams();
  const { t } = usePoliciesTranslation();
  const links = useReleasesLinks();
  const mayManage = useMayManagePolicies();
  const { data: policy, error, refetch } = usePolicy(id);
  if (!policy) {
    return <PolicyLoad error={error} onRetry={() => refetch()} />;
  }
  const gatesOf = GATE_STAGES.map(stage => ({
    stage,
    gates: policy.gates.filter(gate => gate.stage === stage),
  })).filter(({ gates }) => gates.length > 0);
  return (
    <>
      <PageHead name={policy.name} />
      <Header
        title={policy.name}
        customActions={<PolicyActions policy={policy} />}
      />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {policy.archivedAt && (
            <Alert status="info" icon title={t('policies.archivedNote')} />
          )}
          {!policy.archivedAt && policy.source === 'config' && mayManage && (
            <Alert status="info" icon title={t('policies.configured')} />
          )}
          <PolicyProgressBar id={policy.id} />
          {mayManage === false && (
            <Text color="secondary">{t('policies.mayNot')}</Text>
          )}
          <Columns
            lead={null}
            main={
              <>
                <Selects policy={policy} />
                {gatesOf.map(({ stage, gates }) => (
                  <PolicyGateTable key={stage} stage={stage} gates={gates} />
                ))}
                <Moves policy={policy} />
                <PolicyVersions id={policy.id} />
              </>
            }
            side={
              <>
                <About policy={policy} />
                <PolicyActivity id={policy.id} />
              </>
            }
          />
          <Text>
            <Link href={links.policies()}>{t('policies.back')}</Link>
          </Text>
        </Flex>
      </Container>
    </>
  );
}

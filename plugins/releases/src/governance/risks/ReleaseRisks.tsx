import { Button, Flex, Link, Text } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import {
  isRiskSettled,
  NewRiskInput,
  Release,
  RiskChange,
  RiskRecord,
} from '@slipway/backstage-plugin-releases-common';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { EntityLink } from '../../shared/catalog';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { RISKS_ANCHOR, useReleasesLinks } from '../../shared/links';
import { ResourceTable } from '../../shared/table';
import {
  useReleasesTranslation,
  useRisksTranslation,
} from '../../shared/translation';
import { RiskActions } from './RiskActions';
import { RiskDialog } from './RiskDialog';
import { RiskScore, RiskState, RiskText } from './RiskText';
import { useMayKeepRisks } from './useMayKeepRisks';
import { useRiskActs } from './useRiskActs';
import { useReleaseRisks } from './useRiskQueries';

/** What the form has of a risk that is there already; what is empty is cleared. */
function changeOf(wanted: NewRiskInput): RiskChange {
  return {
    ...wanted,
    ownerRef: wanted.ownerRef ?? null,
    mitigation: wanted.mitigation ?? null,
    contingency: wanted.contingency ?? null,
  };
}

/** The form of a new risk, or of one that is there. */
function RiskForm(props: {
  release: Pick<Release, 'id' | 'name'>;
  risk?: RiskRecord;
  onClose: () => void;
}) {
  const { release, risk, onClose } = props;
  const { add, change } = useRiskActs(release.id);
  const act = risk ? change : add;
  return (
    <RiskDialog
      releaseName={release.name}
      risk={risk}
      isPending={act.isPending}
      error={act.error ?? undefined}
      onSave={wanted =>
        risk
          ? change.mutate(
              { risk, change: changeOf(wanted), said: 'changed' },
              { onSuccess: onClose },
            )
          : add.mutate(wanted, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}

/** A link may lead here from another page, before there is anything to see. */
function useShownByAnchor() {
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === `#${RISKS_ANCHOR}`) {
      place.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [hash]);
  return place;
}

/** What may go wrong with a release, and what is done about it. */
export function ReleaseRisks(props: {
  release: Pick<Release, 'id' | 'name' | 'archivedAt'>;
}) {
  const { release } = props;
  const { t } = useRisksTranslation();
  const { t: tr } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayKeep = useMayKeepRisks(release.id);
  const place = useShownByAnchor();
  const { data, error, refetch } = useReleaseRisks(release.id);
  const [edited, setEdited] = useState<RiskRecord | 'new'>();
  const isOpen = mayKeep === true && !release.archivedAt;
  const unsettled = data?.items.filter(risk => !isRiskSettled(risk)).length;
  return (
    <div id={RISKS_ANCHOR} ref={place}>
      <Section
        title={t('risks.title')}
        note={
          unsettled !== undefined &&
          unsettled > 0 &&
          t('risks.open', { count: unsettled })
        }
        actions={
          <Flex gap="3" align="center">
            <Link href={links.risks()}>{t('risks.all')}</Link>
            {isOpen && (
              <Button
                size="small"
                variant="secondary"
                iconStart={<RiAddLine />}
                onPress={() => setEdited('new')}
              >
                {tr('form.risk.add')}
              </Button>
            )}
          </Flex>
        }
      >
        <Flex direction="column" gap="3">
          {!data && error && (
            <LoadError
              what={t('risks.what')}
              error={error}
              onRetry={() => refetch()}
            />
          )}
          {!data && !error && <LoadingRows rows={2} height={48} />}
          {data?.items.length === 0 && (
            <Text color="secondary">{t('risks.none')}</Text>
          )}
          {data && data.items.length > 0 && (
            <ResourceTable
              label={t('risks.title')}
              columns={[
                {
                  label: tr('form.risk.title'),
                  width: '46%',
                  cell: risk => (
                    <>
                      <RiskText risk={risk} />
                      {isOpen && (
                        <RiskActions
                          risk={risk}
                          onEdit={() => setEdited(risk)}
                        />
                      )}
                    </>
                  ),
                },
                {
                  label: t('risks.column.score'),
                  cell: risk => <RiskScore risk={risk} />,
                },
                {
                  label: tr('form.risk.state'),
                  cell: risk => <RiskState risk={risk} />,
                },
                {
                  label: tr('form.risk.ownerRef'),
                  cell: ({ ownerRef }) =>
                    ownerRef ? <EntityLink entityRef={ownerRef} /> : '–',
                },
              ]}
              rows={data.items}
              keyOf={({ id }) => id}
            />
          )}
          {data && mayKeep !== undefined && !isOpen && (
            <Text color="secondary" variant="body-small">
              {t(release.archivedAt ? 'risks.archived' : 'risks.mayNot')}
            </Text>
          )}
        </Flex>
      </Section>
      {edited && (
        <RiskForm
          release={release}
          risk={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

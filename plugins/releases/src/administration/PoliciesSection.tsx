import { Link, Text } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { EmptyState } from '../shared/feedback';
import { PlainList, Section } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import { ResourceTable } from '../shared/table';
import { useTime } from '../shared/time';
import { useAdministrationTranslation } from '../shared/translation';
import { Loaded } from './Loaded';
import { usePoliciesInForce } from './useAdministration';

/** The policies that count now, and what of them cannot be resolved. */
export function PoliciesSection() {
  const { t } = useAdministrationTranslation();
  const links = useReleasesLinks();
  const time = useTime();
  const policies = usePoliciesInForce();
  return (
    <Section title={t('administration.policies.title')}>
      <Loaded what={t('administration.policies.title')} of={policies}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<RiShieldCheckLine />}
              title={t('administration.policies.none')}
              description={t('administration.policies.noneHint')}
            />
          ) : (
            <ResourceTable
              label={t('administration.policies.title')}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  label: t('administration.policies.policy'),
                  cell: ({ id, name }) => (
                    <Link href={links.policy(id)}>{name}</Link>
                  ),
                },
                {
                  label: t('administration.policies.source'),
                  cell: ({ source }) => (
                    <Text>
                      {t(`administration.policies.sources.${source}`)}
                    </Text>
                  ),
                },
                {
                  label: t('administration.policies.version'),
                  cell: ({ version, updatedAt }) => (
                    <Text>{`${version} · ${time.date(updatedAt)}`}</Text>
                  ),
                },
                {
                  label: t('administration.policies.gates'),
                  cell: ({ gates }) => <Text>{String(gates)}</Text>,
                },
                {
                  label: t('administration.policies.problems'),
                  width: '36%',
                  cell: ({ problems }) =>
                    problems.length === 0 ? (
                      <Text color="secondary">
                        {t('administration.policies.noProblems')}
                      </Text>
                    ) : (
                      <PlainList>
                        {problems.map(({ field, message }) => (
                          <li key={field}>
                            <Text>{message}</Text>
                          </li>
                        ))}
                      </PlainList>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

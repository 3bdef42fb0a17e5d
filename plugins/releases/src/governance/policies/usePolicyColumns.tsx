import { Text } from '@backstage/ui';
import { Policy } from '@slipway/backstage-plugin-releases-common';
import { TableColumn } from '../../shared/table';
import { useTime } from '../../shared/time';
import { usePoliciesTranslation } from '../../shared/translation';
import { PolicyActions } from './PolicyActions';
import { PolicySourceBadge } from './PolicySourceBadge';
import { SelectorWords } from './SelectorWords';

/** The columns of the table of policies. */
export function usePolicyColumns(mayManage: boolean): TableColumn<Policy>[] {
  const { t } = usePoliciesTranslation();
  const time = useTime();
  return [
    {
      label: t('policies.column.name'),
      cell: ({ name, source }) => (
        <>
          <Text as="div" weight="bold">
            {name}
          </Text>
          <PolicySourceBadge source={source} />
        </>
      ),
    },
    {
      label: t('policies.column.selects'),
      width: '22%',
      cell: ({ selector }) => <SelectorWords selector={selector} />,
    },
    {
      label: t('policies.column.gates'),
      width: '20%',
      cell: ({ gates }) => (
        <>
          <Text as="div">{t('policies.gates', { count: gates.length })}</Text>
          <Text as="div" color="secondary">
            {gates.map(({ name }) => name).join(', ')}
          </Text>
        </>
      ),
    },
    {
      label: t('policies.column.version'),
      width: '7.5rem',
      cell: ({ version, updatedAt }) => (
        <>
          <Text as="div">{version}</Text>
          <Text as="div" color="secondary">
            {time.date(updatedAt)}
          </Text>
        </>
      ),
    },
    {
      label: t('policies.column.actions'),
      width: '12rem',
      isPlain: true,
      isHidden: !mayManage,
      cell: policy => <PolicyActions policy={policy} />,
    },
  ];
}

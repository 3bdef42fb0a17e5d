import { Select } from '@backstage/ui';
import { RELEASE_LIST_SORTS } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../../shared/translation';
import { findSort, ReleaseSorting } from './useSort';

/** Chooses the order of a list, also where its columns have no room. */
export function SortSelect(props: { sorting: ReleaseSorting }) {
  const { sort, setSort, mayNeedAttention } = props.sorting;
  const { t } = useReleasesTranslation();
  return (
    <Select
      aria-label={t('portfolio.sortLabel')}
      size="small"
      options={RELEASE_LIST_SORTS.map(id => ({
        id,
        label: t(`portfolio.sort.${id}`),
        disabled: id === 'attention' && !mayNeedAttention,
      }))}
      value={sort}
      onChange={key => {
        const chosen = findSort(key);
        if (chosen) {
          setSort(chosen);
        }
      }}
    />
  );
}

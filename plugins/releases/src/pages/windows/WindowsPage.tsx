import { ButtonLink, Select } from '@backstage/ui';
import { RiUploadLine } from '@remixicon/react';
import { WINDOW_EFFECTS } from '@slipway/backstage-plugin-releases-common';
import { useMayManageWindows, WindowTable } from '../../schedule/windows';
import { OpenTester } from '../../schedule/windowTester';
import { ListBar, ListPage } from '../../shared/layout';
import {
  useAddress,
  useListFilters,
  useReleasesLinks,
} from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

const ANY = 'any';
const EFFECT = 'effect';

/** Freezes and allow windows, and what they say at an instant. */
export function WindowsPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const filters = useListFilters();
  const [search, change] = useAddress();
  const mayManage = useMayManageWindows();
  const effect = WINDOW_EFFECTS.find(known => known === search.get(EFFECT));
  return (
    <ListPage
      title={t('windows.title')}
      lead={<OpenTester />}
      actions={
        mayManage && (
          <ButtonLink
            variant="secondary"
            iconStart={<RiUploadLine />}
            href={links.importWindows()}
          >
            {t('windows.import')}
          </ButtonLink>
        )
      }
      add={{
        href: links.newWindow(),
        label: t('windows.new'),
        isAllowed: mayManage,
      }}
      note={mayManage === false ? t('windows.mayNot') : undefined}
    >
      <ListBar
        filters={filters}
        label={t('windows.filter.title')}
        search={{
          label: t('windows.filter.search'),
          hint: t('windows.filter.searchHint'),
        }}
        archivedLabel={t('windows.filter.archived')}
        end={<ZoneSelect offersRelease />}
      >
        <Select
          aria-label={t('windows.filter.effect')}
          size="small"
          options={[
            { id: ANY, label: t('windows.filter.any') },
            ...WINDOW_EFFECTS.map(id => ({
              id,
              label: t(`windows.effect.${id}`),
            })),
          ]}
          value={effect ?? ANY}
          onChange={key =>
            change(next =>
              key === null || key === ANY
                ? next.delete(EFFECT)
                : next.set(EFFECT, String(key)),
            )
          }
        />
      </ListBar>
      <WindowTable
        query={{ effect: effect && [effect], ...filters.query }}
        isNarrowed={Boolean(effect ?? filters.query.q)}
        mayManage={mayManage ?? false}
      />
    </ListPage>
  );
}

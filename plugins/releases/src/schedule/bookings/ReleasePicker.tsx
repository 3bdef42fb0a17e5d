import { useApi } from '@backstage/frontend-plugin-api';
import { Combobox, useAsyncList } from '@backstage/ui';
import { OPEN_STATES } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { fieldError } from '../../shared/form';
import { useTime } from '../../shared/time';

const PAGE = 20;

interface ReleaseOption {
  id: string;
  label: string;
  description?: string;
}

/** Picks one release that is still to come, searched as one types. */
export function ReleasePicker(props: {
  label: string;
  description?: string;
  onChange: (releaseId: string | undefined) => void;
  error?: string;
}) {
  const api = useApi(releasesApiRef);
  const time = useTime();
  const [chosen, setChosen] = useState<ReleaseOption | null>(null);
  const options = useAsyncList<ReleaseOption>({
    load: async ({ filterText, cursor, signal }) => {
      const page = await api.listReleases(
        {
          q: filterText?.trim() || undefined,
          state: [...OPEN_STATES],
          sort: 'start',
          limit: PAGE,
          cursor: cursor || undefined,
        },
        { signal },
      );
      return {
        cursor: page.nextCursor,
        items: page.items.map(({ id, name, window }) => ({
          id,
          label: name,
          description: window && `${time.span(window)} ${time.zone}`,
        })),
      };
    },
  });
  return (
    <Combobox
      label={props.label}
      description={props.description}
      options={options}
      menuTrigger="input"
      search={{ mode: 'server' }}
      value={chosen}
      onChange={option => {
        setChosen(option);
        props.onChange(option?.id);
      }}
      {...fieldError(props.error)}
    />
  );
}

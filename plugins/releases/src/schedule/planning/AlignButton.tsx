import { Button } from '@backstage/ui';
import { RiCalendarCheckLine } from '@remixicon/react';
import { Move } from '@slipway/backstage-plugin-releases-common';
import { lazy, Suspense, useState } from 'react';
import { RequireUpdate } from '../../releases/record';
import { useReleasesTranslation } from '../../shared/translation';

const WhatIfDialog = lazy(() =>
  import('./WhatIfDialog').then(module => ({ default: module.WhatIfDialog })),
);

/** Moves releases that are off the departure of their train to it, all at once. */
export function AlignButton(props: {
  moves: readonly Move[];
  /** The name of the first of them. */
  name: string;
}) {
  const { moves, name } = props;
  const { t } = useReleasesTranslation();
  const [chosen, setChosen] = useState<readonly Move[]>();
  return (
    <>
      <RequireUpdate releaseIds={moves.map(({ releaseId }) => releaseId)}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiCalendarCheckLine />}
          onPress={() => setChosen(moves)}
        >
          {t('planning.align.open', { count: moves.length })}
        </Button>
      </RequireUpdate>
      {chosen && (
        <Suspense fallback={null}>
          <WhatIfDialog
            name={name}
            moves={chosen}
            onClose={() => setChosen(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

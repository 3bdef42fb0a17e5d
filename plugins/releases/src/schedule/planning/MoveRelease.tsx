import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { lazy, Suspense, useState } from 'react';
import { MovableRelease } from './MovableRelease';
import { useFocusBehind } from './useFocusBehind';

const MoveDialog = lazy(() =>
  import('./MoveDialog').then(module => ({ default: module.MoveDialog })),
);

const WhatIfDialog = lazy(() =>
  import('./WhatIfDialog').then(module => ({ default: module.WhatIfDialog })),
);

/**
 * Asks when a release is to be, unless it was dragged there, and shows what
 * that would change before it is made.
 */
export function MoveRelease(props: {
  release: MovableRelease;
  /** Where it was dragged to. */
  window?: ReleaseWindow;
  /** What has the focus again afterwards. */
  element?: HTMLElement;
  onClose: () => void;
}) {
  const { release, onClose } = props;
  const { releaseId, revision, title } = release;
  const [window, setWindow] = useState(props.window);
  useFocusBehind(props.element);
  return (
    <Suspense fallback={null}>
      {window ? (
        <WhatIfDialog
          name={title}
          moves={[{ releaseId, revision, window }]}
          onClose={onClose}
        />
      ) : (
        <MoveDialog release={release} onPreview={setWindow} onClose={onClose} />
      )}
    </Suspense>
  );
}

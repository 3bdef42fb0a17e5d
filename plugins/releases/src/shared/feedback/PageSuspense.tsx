import { ReactNode, Suspense } from 'react';
import { LoadingRows } from './LoadingRows';

/** Holds the place of a page whose code is still on its way. */
export function PageSuspense(props: { children: ReactNode }) {
  return (
    <Suspense fallback={<LoadingRows rows={5} height={64} />}>
      {props.children}
    </Suspense>
  );
}

import { IconElement, PageLayout } from '@backstage/frontend-plugin-api';
import { lazy, ReactNode, Suspense } from 'react';
import { useParams } from 'react-router-dom';

const UnknownScreen = lazy(() =>
  import('./screens').then(module => ({ default: module.UnknownScreen })),
);

/** The sub-pages of a page, and a way back from an address that is none of them. */
export function KnownSubPages(props: {
  paths: readonly string[];
  title: string;
  icon: IconElement;
  children: ReactNode;
}) {
  const { paths, title, icon, children } = props;
  const { '*': rest = '' } = useParams();
  const isKnown =
    rest === '' ||
    paths.some(path => rest === path || rest.startsWith(`${path}/`));
  return isKnown ? (
    <>{children}</>
  ) : (
    <PageLayout title={title} icon={icon}>
      <Suspense fallback={null}>
        <UnknownScreen />
      </Suspense>
    </PageLayout>
  );
}

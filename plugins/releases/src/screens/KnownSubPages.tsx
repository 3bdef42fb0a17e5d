import { IconElement, PageLayout } from '@backstage/frontend-plugin-api';
import { lazy, ReactNode, Suspense } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';

const UnknownScreen = lazy(() =>
  import('./UnknownScreen').then(module => ({ default: module.UnknownScreen })),
);

/**
 * The sub-pages of a page, and a way back from an address that is none of them.
 * The page itself leads on to the first one, with what the address asks for.
 */
export function KnownSubPages(props: {
  paths: readonly string[];
  title: string;
  icon: IconElement;
  children: ReactNode;
}) {
  const { paths, title, icon, children } = props;
  const { '*': rest = '' } = useParams();
  const { search } = useLocation();
  if (rest === '' && paths.length > 0) {
    return <Navigate to={{ pathname: paths[0], search }} replace />;
  }
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

import { lazy, Suspense } from 'react';

const Count = lazy(async () => {
  const [{ Screen }, { WorkCount }] = await Promise.all([
    import('./Screen'),
    import('../governance/work'),
  ]);
  return {
    default: () => (
      <Screen>
        <WorkCount />
      </Screen>
    ),
  };
});

/**
 * How much waits for the signed-in person, for an item of the navigation;
 * nothing where nothing does.
 *
 * @public
 */
export function MyWorkCount(): JSX.Element {
  return (
    <Suspense fallback={null}>
      <Count />
    </Suspense>
  );
}

import { lazy, Suspense } from 'react';

const Count = lazy(async () => {
  const [{ LegacyScreen }, { WorkCount }] = await Promise.all([
    import('./LegacyScreen'),
    import('../governance/work'),
  ]);
  return {
    default: () => (
      <LegacyScreen>
        <WorkCount />
      </LegacyScreen>
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

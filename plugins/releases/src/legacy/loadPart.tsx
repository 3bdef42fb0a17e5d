import { ComponentType } from 'react';

/** Loads what is shown for each of several things, such as search results. */
export function loadItem<P extends object>(
  load: () => Promise<ComponentType<P>>,
): () => Promise<(props: P) => JSX.Element> {
  return async () => {
    const [{ LegacyScreen }, Item] = await Promise.all([
      import('./LegacyScreen'),
      load(),
    ]);
    return props => (
      <LegacyScreen>
        <Item {...props} />
      </LegacyScreen>
    );
  };
}

/** Loads a part of an entity's page, and what it stands on, side by side. */
export function loadPart(load: () => Promise<ComponentType>) {
  const loadIt = loadItem(load);
  return async () => {
    const Part = await loadIt();
    return () => <Part />;
  };
}

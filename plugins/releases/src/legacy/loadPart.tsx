import { ComponentType } from 'react';

/** Loads a part of another page of the portal, and what it stands on, side by side. */
export function loadPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): () => Promise<(props: P) => JSX.Element> {
  return async () => {
    const [{ LegacyScreen }, Part] = await Promise.all([
      import('./LegacyScreen'),
      load(),
    ]);
    return props => (
      <LegacyScreen>
        <Part {...props} />
      </LegacyScreen>
    );
  };
}

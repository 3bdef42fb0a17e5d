import { ComponentType } from 'react';

/** Loads a part of an entity's page, and what it stands on, side by side. */
export function loadPart(load: () => Promise<ComponentType>) {
  return async () => {
    const [{ LegacyScreen }, Part] = await Promise.all([
      import('./LegacyScreen'),
      load(),
    ]);
    return () => (
      <LegacyScreen>
        <Part />
      </LegacyScreen>
    );
  };
}

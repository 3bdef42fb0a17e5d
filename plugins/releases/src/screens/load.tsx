import { ComponentType } from 'react';

type Load<P = {}> = () => Promise<ComponentType<P>>;

/** Loads a page, and what every page stands on, side by side. */
export function loadPage(load: Load): () => Promise<JSX.Element> {
  return async () => {
    const [{ PageScreen }, Page] = await Promise.all([
      import('./Screen'),
      load(),
    ]);
    return (
      <PageScreen>
        <Page />
      </PageScreen>
    );
  };
}

/** Loads a page that has the tabs of the plugin above it, and is none of them. */
export function loadPageWithTabs(load: Load): () => Promise<JSX.Element> {
  return async () => {
    const [{ TabbedPage }, page] = await Promise.all([
      import('./TabbedPage'),
      loadPage(load)(),
    ]);
    return <TabbedPage>{page}</TabbedPage>;
  };
}

/** Loads a part of a page of the portal, an entity's card or tab. */
export function loadPart(load: Load): () => Promise<JSX.Element> {
  return async () => {
    const [{ Screen }, Part] = await Promise.all([import('./Screen'), load()]);
    return (
      <Screen>
        <Part />
      </Screen>
    );
  };
}

/** Loads what is shown for each of several things, such as search results. */
export function loadItem<P extends object>(
  load: Load<P>,
): () => Promise<(props: P) => JSX.Element> {
  return async () => {
    const [{ Screen }, Item] = await Promise.all([import('./Screen'), load()]);
    return props => (
      <Screen>
        <Item {...props} />
      </Screen>
    );
  };
}

import {
  appTreeApiRef,
  coreExtensionData,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { rootRouteRef } from './routes';

const PLUGIN = 'releases';

/**
 * A page of its own below the head and the tabs of the plugin's first page, so
 * that they stay where they are.
 */
export function TabbedPage(props: { children: ReactNode }) {
  const { tree } = useApi(appTreeApiRef).getTree();
  const headerActions = useApi(pluginHeaderActionsApiRef);
  const root = useRouteRef(rootRouteRef)?.();
  const first = tree.nodes.get(`page:${PLUGIN}`);
  const subPages =
    root === undefined ? [] : first?.edges.attachments.get('pages') ?? [];
  const tabs = subPages.flatMap(({ instance }) => {
    const path = instance?.getData(coreExtensionData.routePath);
    const label = instance?.getData(coreExtensionData.title);
    return path && label ? [{ id: path, label, href: `${root}/${path}` }] : [];
  });
  return (
    <PageLayout
      title={first?.instance?.getData(coreExtensionData.title) ?? 'Releases'}
      titleLink={root}
      icon={<RiRocketLine />}
      headerActions={headerActions.getPluginHeaderActions(PLUGIN)}
      tabs={tabs}
    >
      {props.children}
    </PageLayout>
  );
}

import { copyFile, mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { editFile, editJson, replaceIn } from './editFile.mjs';

const frontend = '@slipway/backstage-plugin-releases';
const backend = '@slipway/backstage-plugin-releases-backend';

/**
 * Adds the packed packages to a portal, by the lines that docs/installing.md
 * tells.
 */
export async function addPlugin(portal, packed, { legacy }) {
  await mkdir(resolve(portal, 'packed'));
  for (const { file } of packed) {
    await copyFile(file, resolve(portal, 'packed', basename(file)));
  }
  // A registry would have them; here the root provides them.
  await editJson(resolve(portal, 'package.json'), manifest => ({
    ...manifest,
    dependencies: Object.fromEntries(
      packed.map(({ name, file }) => [name, `file:packed/${basename(file)}`]),
    ),
  }));
  const depend = (folder, name) =>
    editJson(resolve(portal, 'packages', folder, 'package.json'), manifest => ({
      ...manifest,
      dependencies: {
        ...manifest.dependencies,
        [name]: `^${packed.find(each => each.name === name).version}`,
      },
    }));
  await depend('app', frontend);
  await depend('backend', backend);

  await editFile(resolve(portal, 'packages/backend/src/index.ts'), text =>
    replaceIn(
      text,
      'backend.start();',
      `backend.add(import('${backend}'));\n\nbackend.start();`,
    ),
  );
  if (legacy) {
    await addToOldSystem(resolve(portal, 'packages/app/src'));
  }
}

async function addToOldSystem(source) {
  await editFile(resolve(source, 'App.tsx'), text =>
    replaceIn(
      `import { ReleasesPage } from '${frontend}/legacy';\n${text}`,
      '<Route path="/settings"',
      '<Route path="/releases" element={<ReleasesPage />} />\n    <Route path="/settings"',
    ),
  );
  await editFile(resolve(source, 'components/Root/Root.tsx'), text =>
    replaceIn(
      `import EventIcon from '@material-ui/icons/Event';\n${text}`,
      '<SidebarItem icon={ExtensionIcon}',
      '<SidebarItem icon={EventIcon} to="releases" text="Releases" />\n        <SidebarItem icon={ExtensionIcon}',
    ),
  );
  await editFile(
    resolve(source, 'components/catalog/EntityPage.tsx'),
    addToEntityPage,
  );
}

function addToEntityPage(text) {
  const imports = `import {
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  isReleasableEntity,
} from '${frontend}/legacy';
`;
  const card = `
    <EntitySwitch>
      <EntitySwitch.Case if={isReleasableEntity}>
        <Grid item md={6} xs={12}>
          <EntityNextReleaseCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <Grid item md={4} xs={12}>
      <EntityLinksCard />`;
  const tabs = `

    <EntityLayout.Route
      path="/releases"
      title="Releases"
      if={isReleasableEntity}
    >
      <EntityReleasesContent />
    </EntityLayout.Route>

    <EntityLayout.Route
      path="/readiness"
      title="Readiness"
      if={isReleasableEntity}
    >
      <EntityReadinessContent />
    </EntityLayout.Route>`;
  const withCard = replaceIn(
    imports + text,
    /\n {4}<Grid item md=\{4\} xs=\{12\}>\n {6}<EntityLinksCard \/>/,
    card,
  );
  return replaceIn(
    withCard,
    /\{overviewContent\}\n {4}<\/EntityLayout\.Route>/g,
    overview => overview + tabs,
  );
}

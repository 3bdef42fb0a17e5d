import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiRocketLine } from '@remixicon/react';
import { ROLL_UP_KINDS } from '../entity/rollUpScope';
import { loadPart } from '../screens/load';

/** Only what can be released: other kinds through the extension's own filter. */
const RELEASABLE = { kind: 'component' };

const entityReleases = EntityContentBlueprint.make({
  name: 'releases',
  params: {
    path: '/releases',
    title: 'Releases',
    group: 'deployment',
    icon: <RiRocketLine />,
    filter: RELEASABLE,
    loader: loadPart(() =>
      import('../entity/EntityReleasesContent').then(
        module => module.EntityReleasesContent,
      ),
    ),
  },
});

const entityReadiness = EntityContentBlueprint.make({
  name: 'readiness',
  params: {
    path: '/readiness',
    title: 'Readiness',
    group: 'deployment',
    filter: RELEASABLE,
    loader: loadPart(() =>
      import('../entity/EntityReadinessContent').then(
        module => module.EntityReadinessContent,
      ),
    ),
  },
});

const entityRollUp = EntityContentBlueprint.make({
  name: 'roll-up',
  params: {
    path: '/releases',
    title: 'Releases',
    group: 'deployment',
    icon: <RiRocketLine />,
    filter: { kind: { $in: [...ROLL_UP_KINDS] } },
    loader: loadPart(() =>
      import('../entity/EntityRollUpContent').then(
        module => module.EntityRollUpContent,
      ),
    ),
  },
});

const entityNextRelease = EntityCardBlueprint.make({
  name: 'next-release',
  params: {
    type: 'info',
    filter: { kind: { $in: ['component', 'resource'] } },
    loader: loadPart(() =>
      import('../entity/EntityNextReleaseCard').then(
        module => module.EntityNextReleaseCard,
      ),
    ),
  },
});

/** What rolls up the releases of components. */
const GROUPS = { kind: { $in: ['system', 'domain'] } };

const entityDependsOnReleases = EntityCardBlueprint.make({
  name: 'depends-on-releases',
  params: {
    type: 'info',
    filter: GROUPS,
    loader: loadPart(() =>
      import('../entity/EntityDependsOnReleasesCard').then(
        module => module.EntityDependsOnReleasesCard,
      ),
    ),
  },
});

/** What entities of the catalog have: tabs and cards. */
export const entityParts = [
  entityReleases,
  entityReadiness,
  entityRollUp,
  entityNextRelease,
  entityDependsOnReleases,
];
